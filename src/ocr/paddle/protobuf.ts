import protobuf from 'protobufjs/minimal.js';

const { Reader, Writer } = protobuf;

/** One field of a protobuf message: its number, and its bytes (of a varint those of the number). */
export interface Field {
  readonly number: number;
  readonly content: Uint8Array;
  /** The field as it stands, with its key. */
  readonly whole: Uint8Array;
}

/** Pieces that make up a message once they are put together: weights are copied once, at the end. */
export type Pieces = readonly Uint8Array[];

const wire = { varint: 0, bytes: 2, four: 5 } as const;

/** The fields of a message, in their order. Throws where it is none. */
export const readFields = (message: Uint8Array): readonly Field[] => {
  const reader = Reader.create(message);
  const fields: Field[] = [];
  while (reader.pos < reader.len) {
    const key = reader.pos;
    const tag = reader.uint32();
    const content = (tag & 7) === wire.bytes ? reader.bytes() : skipped(reader, tag, message);
    fields.push({ number: tag >>> 3, content, whole: message.subarray(key, reader.pos) });
  }
  return fields;
};

const skipped = (
  reader: ReturnType<typeof Reader.create>,
  tag: number,
  message: Uint8Array,
): Uint8Array => {
  const start = reader.pos;
  reader.skipType(tag & 7);
  return message.subarray(start, reader.pos);
};

/** Numbers that stand one after the other. */
export const readVarints = (bytes: Uint8Array): readonly number[] => {
  const reader = Reader.create(bytes);
  const values: number[] = [];
  while (reader.pos < reader.len) values.push(Number(reader.int64()));
  return values;
};

export const bytesField = (number: number, content: Uint8Array | string | Pieces): Pieces => {
  const pieces =
    typeof content === 'string'
      ? [new TextEncoder().encode(content)]
      : content instanceof Uint8Array
        ? [content]
        : content;
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
  const key = keyOf(number, wire.bytes);
  return [key.uint32(length).finish(), ...pieces];
};

export const numberField = (number: number, value: number): Pieces => [
  keyOf(number, wire.varint).int64(value).finish(),
];

export const floatField = (number: number, value: number): Pieces => [
  keyOf(number, wire.four).float(value).finish(),
];

const keyOf = (number: number, type: number) => Writer.create().uint32(number * 8 + type);
