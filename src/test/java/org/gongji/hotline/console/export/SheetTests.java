package org.gongji.hotline.console.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

class SheetTests {

    private static final LocalDateTime NINE = LocalDateTime.of(2026, 11, 25, 9, 0, 0);

    @Test
    void csv_says_that_it_is_utf_8_and_ends_lines_as_the_standard_does() throws IOException {
        var file = write(Form.CSV, List.of(text("开始"), text("秒")), List.of(new Value.Moment(NINE), number(65)));

        assertThat(new String(file, StandardCharsets.UTF_8)).isEqualTo("\uFEFF开始,秒\r\n2026-11-25 09:00:00,65\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"})
    void what_looks_like_a_formula_is_text_in_csv(String formula) throws IOException {
        var file = write(Form.CSV, List.of(text("head")), List.of(text(formula)));

        assertThat(new String(file, StandardCharsets.UTF_8)).contains("'" + formula);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)"})
    void what_looks_like_a_formula_is_a_quoted_text_in_xlsx(String formula) throws Exception {
        var cell = cells(write(Form.XLSX, List.of(text("head")), List.of(text(formula))))
                .get(1);

        assertThat(cell.getAttribute("t")).isEqualTo("inlineStr");
        assertThat(cell.getAttribute("s")).isEqualTo("4"); // the style that is quoted
        assertThat(cell.getTextContent()).isEqualTo(formula);
        assertThat(cell.getElementsByTagName("f").getLength()).isZero();
    }

    @Test
    void xlsx_holds_texts_numbers_and_moments_as_what_they_are() throws Exception {
        var cells = cells(write(
                Form.XLSX,
                List.of(text("开始"), text("秒"), text("结果")),
                List.of(new Value.Moment(NINE), number(65), text("来电人 <挂机> & 完"))));

        assertThat(cells.get(3).getTextContent()).isEqualTo("46351.375"); // 46351 days since 1899-12-30, and 9 hours
        assertThat(cells.get(4).getTextContent()).isEqualTo("65");
        assertThat(cells.get(5).getTextContent()).isEqualTo("来电人 <挂机> & 完");
    }

    @Test
    void xlsx_leaves_out_what_xml_cannot_hold() throws Exception {
        var cells = cells(write(Form.XLSX, List.of(text("head")), List.of(text("a\u0000b\u001Bc\uFFFEd𠮷"))));

        assertThat(cells.get(1).getTextContent()).isEqualTo("abcd𠮷");
    }

    @Test
    void xlsx_has_the_parts_that_a_spreadsheet_looks_for() throws Exception {
        var file = write(Form.XLSX, List.of(text("head")));

        assertThat(parts(file))
                .containsExactly(
                        "[Content_Types].xml",
                        "_rels/.rels",
                        "xl/_rels/workbook.xml.rels",
                        "xl/workbook.xml",
                        "xl/styles.xml",
                        "xl/worksheets/sheet1.xml");
    }

    @SafeVarargs
    private static byte[] write(Form form, List<Value>... rows) throws IOException {
        var file = new ByteArrayOutputStream();
        try (var sheet = form.into(file)) {
            for (var row : rows) {
                sheet.row(row);
            }
        }
        return file.toByteArray();
    }

    private static Value text(String text) {
        return new Value.Text(text);
    }

    private static Value number(long number) {
        return new Value.Whole(number);
    }

    private static List<String> parts(byte[] file) throws Exception {
        var parts = new ArrayList<String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(zip.readAllBytes())); // well-formed, each
                parts.add(part.getName());
            }
        }
        return parts;
    }

    static List<Element> cells(byte[] file) throws Exception {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                if (part.getName().equals("xl/worksheets/sheet1.xml")) {
                    var cells = DocumentBuilderFactory.newInstance()
                            .newDocumentBuilder()
                            .parse(new ByteArrayInputStream(zip.readAllBytes()))
                            .getElementsByTagName("c");
                    var all = new ArrayList<Element>();
                    for (var at = 0; at < cells.getLength(); at++) {
                        all.add((Element) cells.item(at));
                    }
                    return all;
                }
            }
        }
        throw new AssertionError("there is no sheet");
    }
}
