package se.brygga.app.fhir.batch;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Keeps the answer to one entry, so that nothing of it reaches the real response. */
final class CapturedResponse extends HttpServletResponseWrapper {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private PrintWriter writer;
    private int status = SC_OK;

    CapturedResponse(HttpServletResponse outer) {
        super(outer);
    }

    byte[] body() {
        if (writer != null) {
            writer.flush();
        }
        return bytes.toByteArray();
    }

    String text() {
        return new String(body(), StandardCharsets.UTF_8);
    }

    @Override
    public void setStatus(int code) {
        status = code;
    }

    @Override
    public int getStatus() {
        return status;
    }

    @Override
    public void sendError(int code) {
        status = code;
    }

    @Override
    public void sendError(int code, String message) {
        status = code;
    }

    @Override
    public void setHeader(String name, String value) {
        headers.put(name, value);
    }

    @Override
    public void addHeader(String name, String value) {
        headers.put(name, value);
    }

    @Override
    public void setDateHeader(String name, long value) {
        headers.put(name, Long.toString(value));
    }

    @Override
    public void addDateHeader(String name, long value) {
        headers.put(name, Long.toString(value));
    }

    @Override
    public String getHeader(String name) {
        return headers.get(name);
    }

    @Override
    public void setContentType(String type) {
        headers.put("Content-Type", type);
    }

    @Override
    public void setCharacterEncoding(String charset) {
        // Always UTF-8.
    }

    @Override
    public void setContentLength(int length) {
        // Told by the bytes.
    }

    @Override
    public void setContentLengthLong(long length) {
        // Told by the bytes.
    }

    @Override
    public void setLocale(Locale locale) {
        // Never asked for.
    }

    @Override
    public boolean isCommitted() {
        return false;
    }

    @Override
    public void reset() {
        resetBuffer();
    }

    @Override
    public void resetBuffer() {
        writer = null;
        bytes.reset();
    }

    @Override
    public void flushBuffer() {
        // Goes nowhere.
    }

    @Override
    public PrintWriter getWriter() {
        if (writer == null) {
            writer = new PrintWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
        }
        return writer;
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return new ServletOutputStream() {

            @Override
            public void write(int one) {
                bytes.write(one);
            }

            @Override
            public void write(byte[] from, int offset, int length) {
                bytes.write(from, offset, length);
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setWriteListener(WriteListener listener) {
                throw new IllegalStateException("Answers of a batch are written at once");
            }
        };
    }
}
