/** A program and what stands before the file it is to open. */
export interface Opener {
  readonly program: string;
  readonly before: readonly string[];
}

/** The program by which a system opens a file as a double click would. None goes through a shell. */
export function findOpener(platform: NodeJS.Platform): Opener {
  switch (platform) {
    case 'darwin':
      return { program: 'open', before: [] };
    case 'win32':
      // What `start` does, without the command line that would read the path.
      return { program: 'rundll32.exe', before: ['url.dll,FileProtocolHandler'] };
    default:
      return { program: 'xdg-open', before: [] };
  }
}
