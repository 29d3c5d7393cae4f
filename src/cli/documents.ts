import type { PieceFormat } from '../render/piece-format.js';
import type { RenderOptions } from '../render/result-format.js';
import { breakWorkflowCommands } from '../render/workflow-commands.js';
import type { Destination } from './destination.js';
import type { OutputFlags } from './flags.js';
import { openOutputs, readRenderOptions } from './outputs.js';
import { isUnderActions } from './report-problems.js';
import type { Settings } from './settings.js';
import { Spool } from './spool.js';
import type { Terminal } from './terminal.js';

/** One document: its format, what of it is rendered so far, and where it goes. */
interface Document<Piece, Run> {
  readonly format: PieceFormat<Piece, Run>;
  readonly destination: Destination;
  spool: Spool;
}

/** The formats of a command, its default first, and how each is made. */
interface DocumentFormats<Id extends string, Piece, Run> {
  readonly ids: readonly Id[];
  /** The formats in whose lines GitHub Actions might find commands. */
  readonly inLog: readonly Id[];
  create(id: Id, options: Omit<RenderOptions, 'detailed'>): Promise<PieceFormat<Piece, Run>>;
}

/** The documents a run writes, filled incident by incident and written at its end. */
export class Documents<Piece, Run> {
  readonly #documents: readonly Document<Piece, Run>[];

  constructor(documents: readonly Document<Piece, Run>[]) {
    this.#documents = documents;
  }

  /** Renders the pieces of an incident. */
  add(incident: string, pieces: readonly Piece[]): void {
    for (const { format, spool } of this.#documents) {
      const texts = pieces.map((piece) => format.piece(piece));
      if (texts.length > 0) spool.add(incident, texts.join(format.separator), format.separator);
    }
  }

  /** Forgets what is rendered so far. */
  reset(): void {
    for (const document of this.#documents) {
      void document.spool.close();
      document.spool = new Spool(true);
    }
  }

  async write(run: Run): Promise<void> {
    for (const document of this.#documents) await writeDocument(document, run);
  }
}

/** Opens what the flags say a run writes. Throws a UserError for what cannot be written. */
export async function openDocuments<Id extends string, Piece, Run>(
  formats: DocumentFormats<Id, Piece, Run>,
  flags: OutputFlags,
  settings: Settings,
  terminal: Terminal,
): Promise<Documents<Piece, Run>> {
  const options = readRenderOptions(flags, terminal);
  const documents: Document<Piece, Run>[] = [];
  for (const { format: id, destination, isMain } of openOutputs(flags, formats.ids, settings, terminal)) {
    const format = await formats.create(id, isMain ? options : { ...options, color: 0 });
    const isRead = isMain && formats.inLog.includes(id) && isUnderActions(terminal);
    documents.push({
      format: isRead ? withoutCommands(format) : format,
      destination,
      spool: new Spool(!settings.grouped),
    });
  }
  return new Documents(documents);
}

async function writeDocument<Piece, Run>(
  { format, spool, destination }: Document<Piece, Run>,
  run: Run,
): Promise<void> {
  let isWanted = await destination.write(format.head(run));
  for await (const text of spool.read(format.separator)) {
    if (!isWanted) break;
    isWanted = await destination.write(text);
  }
  if (isWanted) await destination.write(format.tail(run));
  destination.finish();
  await spool.close();
}

/** The same format, in whose lines GitHub Actions finds no commands. */
function withoutCommands<Piece, Run>(format: PieceFormat<Piece, Run>): PieceFormat<Piece, Run> {
  return {
    separator: format.separator,
    head: (run) => breakWorkflowCommands(format.head(run)),
    piece: (piece) => breakWorkflowCommands(format.piece(piece)),
    tail: (run) => breakWorkflowCommands(format.tail(run)),
  };
}
