package se.brygga.app.view.words;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/**
 * A file of style or script that the view's pages load. It holds nothing of anybody, and its address tells its content, so that a browser
 * may keep it for ever and still never shows a page with the style of another version.
 */
public enum PageFile {
    STYLE("view.css", "/static/view.css", "text/css"),
    SCRIPT("view.js", "/static/view.js", "text/javascript"),
    /** Of others, in the library that it comes in, at an address of ours. */
    HTMX("htmx.js", "/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js", "text/javascript");

    private static final int DIGITS = 16;

    private final String file;
    private final String type;
    private final byte[] content;
    private final byte[] compressed;
    private final String version;

    PageFile(String file, String place, String type) {
        this.file = file;
        this.type = type;
        try (InputStream from = PageFile.class.getResourceAsStream(place)) {
            this.content = from.readAllBytes();
            this.compressed = compressed(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.version = version(content);
    }

    private static byte[] compressed(byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.toByteArray();
    }

    private static String version(byte[] content) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content))
                    .substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }

    /** Returns the file of this name; throws if there is none. */
    public static PageFile of(String file) {
        return Stream.of(values())
                .filter(one -> one.file.equals(file))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No page has a file " + file));
    }

    /** Returns the address for pages, which changes with the content. */
    public String address() {
        return "/" + file + "?v=" + version;
    }

    /** Returns what the address says of the content. */
    public String version() {
        return version;
    }

    /** Returns the media type. */
    public String type() {
        return type;
    }

    /** Returns what is in it. */
    public byte[] content() {
        return content.clone();
    }

    /** Returns the same by gzip (RFC 1952). */
    public byte[] compressed() {
        return compressed.clone();
    }
}
