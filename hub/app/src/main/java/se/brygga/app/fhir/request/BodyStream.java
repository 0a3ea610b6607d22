package se.brygga.app.fhir.request;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.ByteArrayInputStream;

/** A body that has been read, for who wants to read it again. */
final class BodyStream extends ServletInputStream {

    private final ByteArrayInputStream in;

    BodyStream(ByteArrayInputStream in) {
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
