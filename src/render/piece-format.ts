/**
 * A way to write what was found piece by piece. The head, the pieces with the separator between them, and the tail
 * make one complete document, also without any piece. A piece is rendered as soon as it is ready and before the head,
 * whose counts are known only at the end.
 */
export interface PieceFormat<Piece, Run> {
  /** Stands between two pieces. */
  readonly separator: string;
  /** Written once, before the pieces. */
  head(run: Run): string;
  piece(piece: Piece): string;
  /** Written once, after the pieces. */
  tail(run: Run): string;
}
