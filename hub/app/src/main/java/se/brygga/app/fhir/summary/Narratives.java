package se.brygga.app.fhir.summary;

import java.util.List;
import org.hl7.fhir.r4.model.Narrative;
import org.hl7.fhir.utilities.xhtml.NodeType;
import org.hl7.fhir.utilities.xhtml.XhtmlNode;

/**
 * Writes narratives from fields, and never takes over a stored one, which may say what is not permitted. Values become text
 * nodes, so nothing in them is markup.
 */
final class Narratives {

    private Narratives() {}

    /** Returns sentences, then a table if there are rows. */
    static Narrative of(List<Bilingual> sentences, List<Bilingual> columns, List<List<String>> rows) {
        XhtmlNode div = new XhtmlNode(NodeType.Element, "div");
        div.setAttribute("xmlns", XhtmlNode.XMLNS);
        sentences.forEach(sentence -> say(div, sentence));
        if (!rows.isEmpty()) {
            XhtmlNode table = div.addTag("table");
            XhtmlNode head = table.addTag("thead").addTag("tr");
            columns.forEach(column -> head.addTag("th").addText(column.toString()));
            XhtmlNode body = table.addTag("tbody");
            for (List<String> row : rows) {
                XhtmlNode line = body.addTag("tr");
                row.forEach(cell -> line.addTag("td").addText(visible(cell)));
            }
        }
        Narrative narrative = new Narrative();
        narrative.setStatus(Narrative.NarrativeStatus.GENERATED);
        narrative.setDiv(div);
        return narrative;
    }

    private static void say(XhtmlNode div, Bilingual sentence) {
        div.addTag("p").setAttribute("lang", "sv").addText(sentence.swedish());
        div.addTag("p").setAttribute("lang", "en").addText(sentence.english());
    }

    /** Marks what XML cannot hold, and what turns the direction of writing so that a text reads as another one. */
    static String visible(String text) {
        if (text.codePoints().noneMatch(Narratives::isHidden)) {
            return text;
        }
        StringBuilder seen = new StringBuilder(text.length());
        text.codePoints().map(one -> isHidden(one) ? '\uFFFD' : one).forEach(seen::appendCodePoint);
        return seen.toString();
    }

    private static boolean isHidden(int one) {
        boolean control = one < ' ' && one != '\n' && one != '\r' && one != '\t' || one == 0xFFFE || one == 0xFFFF;
        boolean turns = one >= 0x202A && one <= 0x202E || one >= 0x2066 && one <= 0x2069;
        return control || turns || one >= Character.MIN_SURROGATE && one <= Character.MAX_SURROGATE;
    }
}
