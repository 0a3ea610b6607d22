package se.brygga.simulators.hospital;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.net.SocketFactory;

/**
 * One MLLP connection, as a sender holds it (HL7 v2 transport, MLLP release 1): frames out, frames in.
 *
 * <p>Not safe for use by several threads.
 */
public final class MllpConnection implements AutoCloseable {

    private static final int START = 0x0B;
    private static final int END = 0x1C;
    private static final int CARRIAGE_RETURN = 0x0D;
    private static final int CONNECT_MILLIS = 5_000;

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;

    private MllpConnection(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream());
        this.out = socket.getOutputStream();
    }

    /**
     * Connects.
     *
     * @param sockets plain or TLS
     * @param patience how long {@link #receive} waits for an answer
     * @throws IOException if nobody listens
     */
    public static MllpConnection open(InetSocketAddress address, SocketFactory sockets, Duration patience)
            throws IOException {
        Socket socket = sockets.createSocket();
        try {
            socket.connect(address, CONNECT_MILLIS);
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(Math.toIntExact(patience.toMillis()));
            return new MllpConnection(socket);
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    /** Sends a message in a frame and waits for the answer. */
    public byte[] exchange(byte[] message) throws IOException {
        send(message);
        return receive();
    }

    /** Sends all messages in one go, then waits for as many answers. */
    public List<byte[]> pipeline(List<byte[]> messages) throws IOException {
        var together = new ByteArrayOutputStream();
        for (byte[] message : messages) {
            together.writeBytes(frame(message));
        }
        sendRaw(together.toByteArray());
        var answers = new ArrayList<byte[]>();
        for (int i = 0; i < messages.size(); i++) {
            answers.add(receive());
        }
        return answers;
    }

    /** Sends a message in a frame. */
    public void send(byte[] message) throws IOException {
        sendRaw(frame(message));
    }

    /** Sends bytes as they are, framed or not. */
    public void sendRaw(byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
    }

    /**
     * Returns the content of the next frame; bytes before it are skipped.
     *
     * @throws EOFException if the other side has closed the connection
     * @throws java.net.SocketTimeoutException if no answer comes in time
     */
    public byte[] receive() throws IOException {
        while (next() != START) {
            continue;
        }
        var content = new ByteArrayOutputStream(256);
        for (int b = next(); b != END; b = next()) {
            content.write(b);
        }
        if (next() != CARRIAGE_RETURN) {
            throw new IOException("The answer's frame does not end with CR");
        }
        return content.toByteArray();
    }

    /** Returns the message between start block and end block. */
    public static byte[] frame(byte[] message) {
        byte[] frame = new byte[message.length + 3];
        frame[0] = START;
        System.arraycopy(message, 0, frame, 1, message.length);
        frame[message.length + 1] = END;
        frame[message.length + 2] = CARRIAGE_RETURN;
        return frame;
    }

    private int next() throws IOException {
        int b = in.read();
        if (b < 0) {
            throw new EOFException("The hub closed the connection");
        }
        return b;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
