/** The years that forms speak of. */
export const isFormYear = (year: number): boolean => year >= 1990 && year <= 2100;

/** The number of days in a month (1 to 12) of the Gregorian calendar. */
export const daysInMonth = (year: number, month: number): number =>
  new Date(Date.UTC(year, month, 0)).getUTCDate();

/** `2024-12-31`; null where there is no such day. */
export const isoDate = (year: number, month: number, day: number): string | null => {
  if (!isFormYear(year) || month < 1 || month > 12) return null;
  if (day < 1 || day > daysInMonth(year, month)) return null;
  return `${year}-${pad(month)}-${pad(day)}`;
};

const pad = (part: number): string => String(part).padStart(2, '0');
