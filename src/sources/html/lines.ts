/** Wide characters, between which a line end of the file is no space (CSS Text 3, 4.1.3). */
const wide = /[\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6“”‘’…—]/;

const isWide = (text: string, at: number): boolean => wide.test(text.charAt(at));

/** White space as a browser shows it: one space, and nothing where the file only wraps Chinese text. */
const collapsed = (text: string): string =>
  text
    .replace(/[ \t\r\n\f]+/g, (space, at: number) =>
      /[\r\n]/.test(space) && isWide(text, at - 1) && isWide(text, at + space.length) ? '' : ' ',
    )
    .trim();

/** Collects running text and cuts it into lines where the page does. */
export class Lines {
  private readonly done: string[] = [];
  private parts: string[] = [];

  add(text: string): void {
    this.parts.push(text);
  }

  /** The line ends here; where it holds nothing, there is none. */
  end(): void {
    const line = collapsed(this.parts.join(''));
    this.parts = [];
    if (line !== '') this.done.push(line);
  }

  /** The lines so far, which are taken out. */
  take(): readonly string[] {
    this.end();
    return this.done.splice(0);
  }
}
