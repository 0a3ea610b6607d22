package se.brygga.app.view.chart;

/** Writes one svg element (<a href="https://www.w3.org/TR/SVG2/">SVG 2</a>). Used once. */
final class Svg {

    private final StringBuilder text = new StringBuilder(2_000);

    /** Begins a drawing; the title is what a screen reader says of it. */
    Svg(int width, int height, String title) {
        this("chart", width, height, title);
    }

    /** Begins a drawing with a look of its own. */
    Svg(String look, int width, int height, String title) {
        begin("svg", look);
        text.append(" role=\"img\" viewBox=\"0 0 ")
                .append(width)
                .append(' ')
                .append(height)
                .append("\" aria-label=\"")
                .append(escaped(title))
                .append("\" focusable=\"false\">");
    }

    Svg line(String look, double x1, double y1, double x2, double y2) {
        begin("line", look);
        return number("x1", x1)
                .number("y1", y1)
                .number("x2", x2)
                .number("y2", y2)
                .end();
    }

    Svg rect(String look, double x, double y, double width, double height) {
        begin("rect", look);
        return number("x", x)
                .number("y", y)
                .number("width", Math.max(0, width))
                .number("height", Math.max(0, height))
                .end();
    }

    Svg circle(String look, double x, double y, double radius) {
        begin("circle", look);
        return number("cx", x).number("cy", y).number("r", radius).end();
    }

    /** Draws a line through points given as x, y, x, y. */
    Svg through(String look, double... points) {
        begin("polyline", look);
        text.append(" points=\"");
        for (int i = 0; i + 1 < points.length; i += 2) {
            text.append(i == 0 ? "" : " ").append(short1(points[i])).append(',').append(short1(points[i + 1]));
        }
        text.append('"');
        return end();
    }

    /** Writes words; they end, are centred or begin at x as the look says. */
    Svg words(String look, double x, double y, String words) {
        begin("text", look);
        number("x", x).number("y", y);
        text.append('>').append(escaped(words)).append("</text>");
        return this;
    }

    /** Returns the whole element. */
    String whole() {
        return text + "</svg>";
    }

    private void begin(String element, String look) {
        text.append('<')
                .append(element)
                .append(" class=\"")
                .append(escaped(look))
                .append('"');
    }

    private Svg number(String attribute, double value) {
        text.append(' ').append(attribute).append("=\"").append(short1(value)).append('"');
        return this;
    }

    private Svg end() {
        text.append("/>");
        return this;
    }

    private static String short1(double value) {
        long tenths = Math.round(Math.abs(value) * 10);
        String whole = (value < 0 && tenths > 0 ? "-" : "") + tenths / 10;
        return value == Math.rint(value) ? whole : whole + '.' + tenths % 10;
    }

    /** What no document may hold, such as control characters, becomes the replacement character. */
    private static String escaped(String words) {
        var safe = new StringBuilder(words.length() + 16);
        words.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.appendCodePoint(isWritable(point) ? point : 0xFFFD);
            }
        });
        return safe.toString();
    }

    private static boolean isWritable(int point) {
        return point == '\t'
                || point == '\n'
                || point >= 0x20 && point <= 0xD7FF && !(point >= 0x7F && point <= 0x9F)
                || point >= 0xE000 && point <= 0xFFFD
                || point >= 0x10000;
    }
}
