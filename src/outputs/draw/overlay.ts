import type { Document, Evidence, Form, Skipped } from '../../model/document.ts';
import type {
  DrawingField,
  DrawingForm,
  DrawingQuestion,
  PageDrawing,
} from '../../model/drawing.ts';
import type { BoundingBox } from '../../model/region.ts';
import { valueAt } from '../../text/json-pointer.ts';
import { around, isWithin, Locator } from './locate.ts';
import type { Sheet } from './sheet.ts';
import { SpanIndex } from './span-index.ts';

/** From the least certain to the most. */
const byCertainty: readonly Evidence['status'][] = ['uncertain', 'normalized', 'read', 'confirmed'];

type Numbered = Omit<DrawingQuestion, 'bbox'>;
type Value = DrawingField['values'][number];

/** Lays documents over their sheets; what it needs to know of the whole document it looks up once. */
export class Overlay {
  private readonly file: string;
  private readonly forms: SpanIndex<Form>;
  private readonly skipped: SpanIndex<Skipped>;
  /** Of each form; those about the document under null. */
  private readonly questions = new Map<string | null, Numbered[]>();

  constructor({ source, forms, skipped, uncertainties }: Document) {
    this.file = source.name;
    this.forms = new SpanIndex(forms, ({ where }) => where);
    this.skipped = new SpanIndex(skipped, (part) => part);
    uncertainties.forEach((uncertainty, index) => {
      const numbered = { number: index + 1, uncertainty };
      const sameForm = this.questions.get(uncertainty.form);
      if (sameForm) sameForm.push(numbered);
      else this.questions.set(uncertainty.form, [numbered]);
    });
  }

  /** Whether any form of the document has a part on the sheet. */
  hasForms(sheet: Sheet): boolean {
    return this.forms.on(sheet).length > 0;
  }

  drawingOf(sheet: Sheet): PageDrawing {
    const { places: _, ...page } = sheet;
    const locator = new Locator(sheet);
    const forms = this.forms.on(sheet);
    const fields = forms.map((form) => fieldsOf(form, locator));
    return {
      ...page,
      file: this.file,
      fields: fields.flat(),
      forms: forms.flatMap((form, index) => outlineOf(form, fields[index] ?? [], sheet)),
      questions: [null, ...forms.map(({ id }) => id)].flatMap((form) =>
        placed(this.questions.get(form) ?? [], locator),
      ),
      skipped: this.skipped.on(sheet),
    };
  }
}

/** The fields of a form that stand on the sheet, those of one place together. */
const fieldsOf = (form: Form, locator: Locator): readonly DrawingField[] => {
  const byPlace = new Map<string, { bbox: BoundingBox; values: Value[] }>();
  for (const [pointer, { source, status, raw }] of Object.entries(form.evidence)) {
    const bbox = locator.boxOf(source);
    if (!bbox) continue;
    const value = {
      form: form.id,
      pointer,
      status,
      raw,
      value: valueAt(form.record, pointer) ?? null,
    };
    const same = byPlace.get(bbox.join(' '));
    if (same) same.values.push(value);
    else byPlace.set(bbox.join(' '), { bbox, values: [value] });
  }
  return [...byPlace.values()].map(({ bbox, values }) => ({
    bbox,
    values,
    status: byCertainty.find((status) => values.some((v) => v.status === status)) ?? 'read',
  }));
};

/** The form with its title and labels as far as `where` tells; else its fields and the cells beside them. */
const outlineOf = (
  { id, grammar, where }: Form,
  fields: readonly DrawingField[],
  { places, cells }: Sheet,
): readonly DrawingForm[] => {
  const own = around(fields.map(({ bbox }) => bbox));
  const beside = own ? cells.filter(({ bbox }) => bbox[1] < own[3] && bbox[3] > own[1]) : [];
  const within = places.filter((place) => isWithin(where, place));
  const boxes = [...fields, ...beside, ...within].map(({ bbox }) => bbox);
  const bbox = around(boxes);
  return bbox ? [{ id, grammar, bbox }] : [];
};

const placed = (questions: readonly Numbered[], locator: Locator): readonly DrawingQuestion[] =>
  questions.flatMap((question) => {
    const bbox = locator.boxOf(question.uncertainty.source);
    return bbox ? [{ ...question, bbox }] : [];
  });
