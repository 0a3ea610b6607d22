package se.brygga.app.view.words;

import java.lang.Character.UnicodeScript;

/**
 * Makes visible what would be read wrong: characters that turn or hide text, and letters of another alphabet inside a word of ours
 * (security.md 6, case 86). The text stays as it was sent, with a mark where that is.
 */
public final class Visible {

    private static final String GREEK_LOOKALIKES = "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ\u03BF\u03F2";

    private Visible() {}

    /** Returns the text with marks; the same text if there is nothing to mark, as almost always. */
    public static String of(String text) {
        if (text == null || text.chars().allMatch(Visible::isPlain)) {
            return text;
        }
        var marked = new StringBuilder();
        int word = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || !Character.isLetter(text.charAt(i)) && !isHidden(text.charAt(i))) {
                word(text, word, i, marked);
                if (i < text.length()) {
                    marked.append(text.charAt(i));
                }
                word = i + 1;
            }
        }
        return marked.toString();
    }

    private static boolean isPlain(int one) {
        return one < 0x0250 && !isHidden(one) || one >= 0x2010 && one <= 0x2027;
    }

    /** What has its mark already gets no second one: a text may be put together of parts. */
    private static void word(String text, int from, int until, StringBuilder marked) {
        boolean latin =
                text.substring(from, until).chars().anyMatch(one -> UnicodeScript.of(one) == UnicodeScript.LATIN);
        for (int i = from; i < until; i++) {
            char one = text.charAt(i);
            String mark = String.format("[U+%04X]", (int) one);
            if (!isHidden(one)) {
                marked.append(one);
            }
            if ((isHidden(one) || latin && isForeign(one)) && !text.startsWith(mark, i + 1)) {
                marked.append(mark);
            }
        }
    }

    /** Controls, directions and what takes no room. */
    private static boolean isHidden(int one) {
        boolean control = Character.isISOControl(one) && one != '\n' && one != '\r' && one != '\t';
        return control || Character.getType(one) == Character.FORMAT && one != 0x00AD;
    }

    private static boolean isForeign(char one) {
        UnicodeScript script = UnicodeScript.of(one);
        boolean wide = one >= 0xFF21 && one <= 0xFF5A;
        return wide
                || script == UnicodeScript.CYRILLIC
                || script == UnicodeScript.ARMENIAN
                || script == UnicodeScript.CHEROKEE
                || GREEK_LOOKALIKES.indexOf(one) >= 0;
    }
}
