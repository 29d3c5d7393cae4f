/** A file of a new dataset. */
export interface DatasetFile {
  /** The folder its path starts from: that of the dataset, or the root of its repository. */
  readonly from: 'dataset' | 'repository';
  /** With forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** What the files of a new dataset depend on. */
export interface DatasetPlace {
  /** The folder of the dataset from the root of its repository, with forward slashes; `.` for the root. */
  readonly folder: string;
  /** The version of this program, which the workflow asks for. */
  readonly version: string;
}
