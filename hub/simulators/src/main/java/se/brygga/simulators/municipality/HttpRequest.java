package se.brygga.simulators.municipality;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A request as it came over the connection (RFC 9112).
 *
 * @param line method, target and version
 * @param headers by lower-case name
 * @param body empty if there is none
 */
record HttpRequest(String line, Map<String, String> headers, byte[] body) {

    private static final int LONGEST_LINE = 16_384;

    /** Reads the next request; empty if the client has closed the connection between two requests. */
    static Optional<HttpRequest> read(InputStream in) throws IOException {
        String line = line(in);
        if (line == null) {
            return Optional.empty();
        }
        var headers = new LinkedHashMap<String, String>();
        for (String header = present(line(in)); !header.isEmpty(); header = present(line(in))) {
            int colon = header.indexOf(':');
            String name = header.substring(0, Math.max(colon, 0)).toLowerCase(Locale.ROOT);
            headers.put(name, header.substring(colon + 1).strip());
        }
        return Optional.of(new HttpRequest(line, headers, body(in, headers)));
    }

    /** Returns a header's value, or an empty text. */
    String header(String lowerCaseName) {
        return headers.getOrDefault(lowerCaseName, "");
    }

    private static byte[] body(InputStream in, Map<String, String> headers) throws IOException {
        if ("chunked".equalsIgnoreCase(headers.get("transfer-encoding"))) {
            return chunks(in);
        }
        return exactly(in, Integer.parseInt(headers.getOrDefault("content-length", "0")));
    }

    private static byte[] chunks(InputStream in) throws IOException {
        var body = new ByteArrayOutputStream();
        while (true) {
            int length = Integer.parseInt(present(line(in)).split(";")[0].strip(), 16);
            body.writeBytes(exactly(in, length));
            present(line(in));
            if (length == 0) {
                return body.toByteArray();
            }
        }
    }

    private static byte[] exactly(InputStream in, int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("The client broke off within a body");
        }
        return bytes;
    }

    private static String present(String line) throws EOFException {
        if (line == null) {
            throw new EOFException("The client broke off within a request");
        }
        return line;
    }

    private static String line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream(80);
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                return null;
            }
            if (line.size() > LONGEST_LINE) {
                throw new IOException("A header line is too long");
            }
            if (b != '\r') {
                line.write(b);
            }
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }
}
