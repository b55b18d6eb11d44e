/** What a document says that is no text of its pages, gathered while it is read. */
export class PassedOver {
  /** Texts that the document hides or marks as deleted. */
  readonly hidden: string[] = [];
  /** Parts of another format that Word would show in the document. */
  readonly foreignParts: string[] = [];
  images = 0;

  hide(text: string): void {
    if (text.trim() !== '') this.hidden.push(text);
  }
}
