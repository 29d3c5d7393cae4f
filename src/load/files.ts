export type FileKind = 'file' | 'folder' | 'pipe' | 'socket' | 'device';

/** Where files are found and read: the disk, or a revision of a git repository. Paths are full ones. */
export interface Files {
  /** What stands before the names of its files in messages: `main:`; empty for the disk. */
  readonly label: string;
  /** What stands at a path, links followed; null when nothing does. */
  kindOf(path: string): Promise<FileKind | null>;
  /** The names in a folder, in no order. */
  namesIn(folder: string): Promise<string[]>;
  /** The bytes of a file; the memory of a chunk may be used again for the next. */
  read(path: string): AsyncIterable<Buffer>;
}
