package org.gongji.hotline.console.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gongji.hotline.console.Cell;

/// A workbook of one sheet (ECMA-376, SpreadsheetML). Texts stand in their cells and not in a table of their own, so
/// that rows can be written and forgotten; the sheet is the last part of the file.
final class XlsxSheet implements Sheet {

    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    /// The styles below, by number: a head, a moment, a text, a text that begins like a formula.
    private static final int HEAD = 1;

    private static final int MOMENT = 2;
    private static final int TEXT = 3;
    private static final int QUOTED = 4;

    /// Day 0 of the calendar that spreadsheets count in.
    private static final LocalDate DAY_0 = LocalDate.of(1899, 12, 30);

    private static final double SECONDS_A_DAY = ChronoUnit.DAYS.getDuration().toSeconds();

    private final ZipOutputStream zip;
    private final Writer out;
    private long rows;

    XlsxSheet(OutputStream target) throws IOException {
        zip = new ZipOutputStream(target);
        part("[Content_Types].xml", """
                <Types xmlns="%scontent-types">\
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                <Override PartName="/xl/workbook.xml" ContentType="%ssheet.main+xml"/>\
                <Override PartName="/xl/styles.xml" ContentType="%sstyles+xml"/>\
                <Override PartName="/xl/worksheets/sheet1.xml" ContentType="%sworksheet+xml"/></Types>\
                """.formatted(PACKAGE, KIND, KIND, KIND));
        part("_rels/.rels", """
                <Relationships xmlns="%srelationships">\
                <Relationship Id="r1" Type="%s/officeDocument" Target="xl/workbook.xml"/></Relationships>\
                """.formatted(PACKAGE, OFFICE));
        part("xl/_rels/workbook.xml.rels", """
                <Relationships xmlns="%srelationships">\
                <Relationship Id="r1" Type="%s/worksheet" Target="worksheets/sheet1.xml"/>\
                <Relationship Id="r2" Type="%s/styles" Target="styles.xml"/></Relationships>\
                """.formatted(PACKAGE, OFFICE, OFFICE));
        part("xl/workbook.xml", """
                <workbook xmlns="%s" xmlns:r="%s"><sheets><sheet name="1" sheetId="1" r:id="r1"/></sheets></workbook>\
                """.formatted(MAIN, OFFICE));
        part("xl/styles.xml", """
                <styleSheet xmlns="%s">\
                <numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss"/></numFmts>\
                <fonts count="2"><font><sz val="11"/></font><font><b/><sz val="11"/></font></fonts>\
                <fills count="2"><fill><patternFill patternType="none"/></fill>\
                <fill><patternFill patternType="gray125"/></fill></fills>\
                <borders count="1"><border/></borders>\
                <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>\
                <cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>\
                <xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>\
                <xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>\
                <xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>\
                <xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" quotePrefix="1"/>\
                </cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>\
                """.formatted(MAIN));
        zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
        out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
        out.write(
                DECLARATION + "<worksheet xmlns=\"" + MAIN + "\"><sheetViews><sheetView workbookViewId=\"0\">"
                        + "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>"
                        + "</sheetView></sheetViews><sheetFormatPr defaultColWidth=\"20\" defaultRowHeight=\"15\"/><sheetData>");
    }

    private void part(String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write((DECLARATION + content).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    @Override
    public void row(List<Value> cells) throws IOException {
        rows++;
        out.write("<row>");
        for (var cell : cells) {
            write(cell);
        }
        out.write("</row>");
    }

    private void write(Value value) throws IOException {
        switch (value) {
            case Value.Text(var text) -> text(text);
            case Value.Whole(var number) -> out.write("<c><v>" + number + "</v></c>");
            case Value.Moment(var moment) -> out.write("<c s=\"" + MOMENT + "\"><v>" + days(moment) + "</v></c>");
        }
    }

    private void text(String text) throws IOException {
        var style = rows == 1 ? HEAD : Cell.beginsAFormula(text) ? QUOTED : TEXT;
        out.write("<c t=\"inlineStr\" s=\"" + style + "\"><is><t xml:space=\"preserve\">");
        out.write(escaped(text));
        out.write("</t></is></c>");
    }

    /// Without what XML cannot hold.
    private static String escaped(String text) {
        var escaped = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            switch (character) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                default -> {
                    if (isXml(character)) {
                        escaped.appendCodePoint(character);
                    }
                }
            }
        });
        return escaped.toString();
    }

    private static boolean isXml(int character) {
        return (character >= ' ' && character < Character.MIN_SURROGATE)
                || (character > Character.MAX_SURROGATE && character < 0xFFFE)
                || character > 0xFFFF
                || character == '\t'
                || character == '\n';
    }

    private static double days(LocalDateTime moment) {
        return ChronoUnit.DAYS.between(DAY_0, moment.toLocalDate())
                + moment.toLocalTime().toSecondOfDay() / SECONDS_A_DAY;
    }

    @Override
    public void close() throws IOException {
        out.write("</sheetData></worksheet>");
        out.flush();
        zip.closeEntry();
        zip.close();
    }
}
