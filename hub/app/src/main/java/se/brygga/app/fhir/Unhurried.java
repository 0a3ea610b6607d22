package se.brygga.app.fhir;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;

/**
 * A response that is sent when it is full or finished, not each time its writer is flushed: HAPI flushes after every value that it
 * writes, and each would be a packet of its own.
 */
final class Unhurried extends HttpServletResponseWrapper {

    private PrintWriter writer;

    Unhurried(HttpServletResponse response) {
        super(response);
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        if (writer == null) {
            writer = new PrintWriter(super.getWriter()) {
                @Override
                public void flush() {
                    // The servlet container does it in time.
                }
            };
        }
        return writer;
    }
}
