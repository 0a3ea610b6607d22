package se.brygga.app.fhir.request;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A request as HAPI may see it: judged path and query, a body that has been read, and no header but those of the allow-list, so
 * that none can override the method or the address (security.md 6, case 44).
 */
public final class GuardedRequest extends HttpServletRequestWrapper {

    private static final Set<String> HEADERS =
            Set.of("accept", "accept-encoding", "content-type", "if-none-match", "if-modified-since");

    private final Line line;
    private final byte[] body;
    private final Map<String, String> headers;
    private final Map<String, Object> attributes = new HashMap<>();

    private GuardedRequest(HttpServletRequest outer, Line line, byte[] body, Map<String, String> headers) {
        super(outer);
        this.line = line;
        this.body = body;
        this.headers = headers;
    }

    /** Guards a request whose body has been read. */
    public static GuardedRequest of(HttpServletRequest outer, String path, byte[] body) {
        Map<String, String> headers = new HashMap<>();
        HEADERS.forEach(name -> {
            if (outer.getHeader(name) != null) {
                headers.put(name, outer.getHeader(name));
            }
        });
        return new GuardedRequest(outer, new Line(outer.getMethod(), path, outer.getQueryString()), body, headers);
    }

    /** Guards a posted search: HAPI reads its parameters as those of a query, which no link and no log repeats. */
    public static GuardedRequest search(HttpServletRequest outer, String path, String form) {
        String own = outer.getQueryString();
        GuardedRequest request = of(outer, path, new byte[0]);
        request.headers.remove("content-type");
        var line = new Line(outer.getMethod(), path, own == null ? form : form + "&" + own);
        return new GuardedRequest(outer, line, request.body, request.headers);
    }

    /** Makes the request of one entry of a batch, without its body; names of {@code headers} in lower case. */
    public static GuardedRequest entry(HttpServletRequest outer, Line line, Map<String, String> headers) {
        return new GuardedRequest(outer, line, new byte[0], headers);
    }

    /** The request line of an entry; the query is null if there is none. */
    public record Line(String method, String path, String query) {

        /** Reads the URL of an entry, relative to the base. */
        public static Line of(String method, String url) {
            String bare = url.startsWith("/") ? url.substring(1) : url;
            int mark = bare.indexOf('?');
            return mark < 0
                    ? new Line(method, bare, null)
                    : new Line(method, bare.substring(0, mark), bare.substring(mark + 1));
        }
    }

    /** Returns the path below the base. */
    public String path() {
        return line.path();
    }

    /** Returns the whole body. */
    public byte[] body() {
        return body.clone();
    }

    @Override
    public String getMethod() {
        return line.method();
    }

    @Override
    public String getQueryString() {
        return line.query();
    }

    @Override
    public String getRequestURI() {
        return getContextPath() + getServletPath() + "/" + line.path();
    }

    @Override
    public StringBuffer getRequestURL() {
        return new StringBuffer(getRequestURI());
    }

    @Override
    public String getPathInfo() {
        return "/" + line.path();
    }

    @Override
    public String getHeader(String name) {
        return headers.get(name.toLowerCase(Locale.ROOT));
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        String value = getHeader(name);
        return Collections.enumeration(value == null ? List.of() : List.of(value));
    }

    @Override
    public Enumeration<String> getHeaderNames() {
        return Collections.enumeration(headers.keySet());
    }

    @Override
    public String getContentType() {
        return getHeader("content-type");
    }

    @Override
    public int getContentLength() {
        return body.length;
    }

    @Override
    public Object getAttribute(String name) {
        return attributes.containsKey(name) ? attributes.get(name) : super.getAttribute(name);
    }

    @Override
    public void setAttribute(String name, Object value) {
        attributes.put(name, value);
    }

    @Override
    public ServletInputStream getInputStream() {
        return new Bytes(new ByteArrayInputStream(body));
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    private static final class Bytes extends ServletInputStream {

        private final ByteArrayInputStream in;

        Bytes(ByteArrayInputStream in) {
            this.in = in;
        }

        @Override
        public int read() {
            return in.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            return in.read(target, offset, length);
        }

        @Override
        public boolean isFinished() {
            return in.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("The body has been read");
        }
    }
}
