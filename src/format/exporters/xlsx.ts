// XLSX (ECMA-376): one sheet for each table, after one that says what the workbook was made from and one for the columns.
import type { ExportInput, ExportTable } from "./export-input.ts";
import { checkExportInput } from "./check-export-input.ts";
import { columnsTable, metadataTable } from "./description-tables.ts";
import { fileNameOf, type Exporter } from "./exporter.ts";
import { sheetXml } from "./xlsx-sheet.ts";
import { longestText } from "./xlsx-text.ts";
import { escapeXml } from "./xml-text.ts";
import { zipOf } from "./zip.ts";

const declaration = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;
const office = "http://schemas.openxmlformats.org/officeDocument/2006";
const packages = "http://schemas.openxmlformats.org/package/2006";
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const typeOf = (part: string): string => `application/vnd.openxmlformats-officedocument.spreadsheetml.${part}+xml`;

const longestSheetName = 31;

/** Excel keeps this name for itself. */
const reserved = "history";

/** Names of sheets: at most 31 characters, distinct without regard to case; table names hold no sign that is forbidden. */
export const sheetNames = (tables: readonly Pick<ExportTable, "name">[]): readonly string[] => {
  const taken = new Set([reserved]);
  return tables.map(({ name }) => {
    let sheet = name.slice(0, longestSheetName);
    for (let copy = 2; taken.has(sheet); copy++) {
      sheet = `${name.slice(0, longestSheetName - 1 - String(copy).length)}-${copy}`;
    }
    taken.add(sheet);
    return sheet;
  });
};

const contentTypes = (count: number): string => {
  const sheets = Array.from(
    { length: count },
    (_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${typeOf("worksheet")}"/>`,
  );
  return (
    `${declaration}<Types xmlns="${packages}/content-types">` +
    `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/>` +
    `<Override PartName="/xl/workbook.xml" ContentType="${typeOf("sheet.main")}"/>${sheets.join("")}` +
    `<Override PartName="/xl/styles.xml" ContentType="${typeOf("styles")}"/>` +
    `<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>` +
    `</Types>`
  );
};

const relationships = (targets: readonly (readonly [type: string, target: string])[]): string =>
  `${declaration}<Relationships xmlns="${packages}/relationships">` +
  targets.map(([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${type}" Target="${target}"/>`).join("") +
  `</Relationships>`;

const workbookXml = (names: readonly string[]): string =>
  `${declaration}<workbook xmlns="${main}" xmlns:r="${office}/relationships"><bookViews><workbookView/></bookViews><sheets>` +
  names.map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join("") +
  `</sheets></workbook>`;

/** Formats in the order of `styles`: plain, header (bold, shaded), money, share, decimal. */
const stylesXml =
  `${declaration}<styleSheet xmlns="${main}">` +
  `<numFmts count="3"><numFmt numFmtId="164" formatCode="#,##0.00"/><numFmt numFmtId="165" formatCode="0.000"/>` +
  `<numFmt numFmtId="166" formatCode="0.00"/></numFmts>` +
  `<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>` +
  `<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>` +
  `<fill><patternFill patternType="solid"><fgColor rgb="FFECE9E1"/><bgColor indexed="64"/></patternFill></fill></fills>` +
  `<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>` +
  `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
  `<cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>` +
  `<xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1"/>` +
  [164, 165, 166]
    .map((format) => `<xf numFmtId="${format}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`)
    .join("") +
  `</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

/** Title and program in the file's own properties; no date, so that the same inputs give the same bytes. */
const propertiesXml = ({ title, provenance }: ExportInput): string =>
  `${declaration}<cp:coreProperties xmlns:cp="${packages}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">` +
  `<dc:title>${escapeXml(`${title}, as of ${provenance.asOf}`)}</dc:title>` +
  `<dc:creator>${escapeXml(provenance.program)}</dc:creator></cp:coreProperties>`;

const partsOf = (input: ExportInput): readonly (readonly [path: string, text: string])[] => {
  const tables = [metadataTable(input), columnsTable(input), ...input.tables];
  const sheets = tables.map((table, i) => [`xl/worksheets/sheet${i + 1}.xml`, sheetXml(table)] as const);
  return [
    ["[Content_Types].xml", contentTypes(tables.length)],
    [
      "_rels/.rels",
      relationships([
        [`${office}/relationships/officeDocument`, "xl/workbook.xml"],
        [`${packages}/relationships/metadata/core-properties`, "docProps/core.xml"],
      ]),
    ],
    ["docProps/core.xml", propertiesXml(input)],
    ["xl/workbook.xml", workbookXml(sheetNames(tables))],
    [
      "xl/_rels/workbook.xml.rels",
      relationships([
        ...tables.map((_, i) => [`${office}/relationships/worksheet`, `worksheets/sheet${i + 1}.xml`] as const),
        [`${office}/relationships/styles`, "styles.xml"],
      ]),
    ],
    ["xl/styles.xml", stylesXml],
    ...sheets,
  ];
};

/**
 * A workbook. Texts are texts, never formulas. The writer is our own: the package that was tried keeps its texts in a
 * plain object, so a cell that says `constructor` makes a broken workbook, and drops characters without a word.
 */
export const xlsx: Exporter = {
  id: "xlsx",
  label: "XLSX (Excel), one sheet for each table",
  extension: "xlsx",
  holds: "all",
  limits: `an empty text and an unknown value both are an empty cell; texts end after ${longestText} characters; dates are texts, since many are a month or a year`,
  files: (input) => {
    checkExportInput(input);
    return [{ name: fileNameOf(input, "xlsx"), bytes: zipOf(partsOf(input)) }];
  },
};
