package se.brygga.app.fhir.request;

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A request as HAPI may see it: judged path and query, a body that has been read, and no header but those of the allow-list, so
 * that none can override the method or the address (security.md 6, case 44). Not {@code If-Modified-Since}: what a caller may see
 * changes without the resource.
 */
public final class GuardedRequest extends HttpServletRequestWrapper {

    private static final Set<String> HEADERS = Set.of("accept", "accept-encoding", "content-type", "if-none-match");

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

    /** What HAPI takes for the parameters, of the URL and of a posted form alike. */
    @Override
    public Map<String, String[]> getParameterMap() {
        Map<String, String[]> parameters = new LinkedHashMap<>();
        Query.read(line.query()).forEach((name, values) -> parameters.put(name, values.toArray(String[]::new)));
        return parameters;
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(getParameterMap().keySet());
    }

    @Override
    public String[] getParameterValues(String name) {
        return getParameterMap().get(name);
    }

    @Override
    public String getParameter(String name) {
        String[] values = getParameterValues(name);
        return values == null ? null : values[0];
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
        return new BodyStream(new ByteArrayInputStream(body));
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }
}
