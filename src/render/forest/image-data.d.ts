/** The types of d3-array name this one, which only browsers have. */
interface ImageData {
  readonly width: number;
}
