package se.brygga.app.mllp;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/**
 * Sends HL7 v2 messages over MLLP as a hospital's system does (HL7 v2 transport specification, MLLP release 1).
 *
 * <p>One connection; messages may be sent ahead of their acknowledgements, which come back in order. One thread may send
 * while another receives.
 */
public final class MllpClient implements Closeable {

    private static final int START = 0x0B;
    private static final int END = 0x1C;
    private static final int CARRIAGE_RETURN = 0x0D;
    private static final int LONGEST_ANSWER = 1024 * 1024;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Socket socket;
    private final InputStream in;
    private final int patience;

    private MllpClient(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream());
        this.patience = socket.getSoTimeout();
    }

    /** Connects in plain text; waits at most 30 s for the connection and for each acknowledgement. */
    public static MllpClient connect(String host, int port) throws IOException {
        return connect(host, port, null, PATIENCE);
    }

    /**
     * Connects.
     *
     * @param tls certificates and trust, null = plain text; the server's certificate must name {@code host}
     * @param patience longest wait for the connection and for each acknowledgement
     * @throws IOException if nobody answers, or TLS fails
     */
    public static MllpClient connect(String host, int port, SSLContext tls, Duration patience) throws IOException {
        int millis = Math.toIntExact(patience.toMillis());
        Socket socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(host, port), millis);
            socket.setSoTimeout(millis);
            socket.setTcpNoDelay(true);
            return new MllpClient(tls == null ? socket : secure(socket, tls, host, port));
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    private static Socket secure(Socket plain, SSLContext tls, String host, int port) throws IOException {
        SSLSocket socket = (SSLSocket) tls.getSocketFactory().createSocket(plain, host, port, true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    /** Sends a message, without framing, and returns the acknowledgement, without framing. */
    public byte[] exchange(byte[] message) throws IOException {
        send(message);
        return receive();
    }

    /** Sends messages, each in its frame, all in one write; their acknowledgements are to be received one by one. */
    public void send(byte[]... messages) throws IOException {
        ByteArrayOutputStream frames = new ByteArrayOutputStream();
        for (byte[] message : messages) {
            frames.writeBytes(frame(message));
        }
        sendRaw(frames.toByteArray());
    }

    /** Returns the message between start and end block. */
    public static byte[] frame(byte[] message) {
        byte[] frame = new byte[message.length + 3];
        frame[0] = START;
        System.arraycopy(message, 0, frame, 1, message.length);
        frame[message.length + 1] = END;
        frame[message.length + 2] = CARRIAGE_RETURN;
        return frame;
    }

    /** Sends bytes as they are: to show how a system copes with broken frames. */
    public void sendRaw(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
    }

    /**
     * Returns the next acknowledgement, without framing.
     *
     * @throws EOFException if the other side closed the connection instead
     * @throws SocketTimeoutException if it does not come in time
     */
    public byte[] receive() throws IOException {
        int read = read();
        while (read != START) {
            read = read();
        }
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (read = read(); read != END; read = read()) {
            if (content.size() == LONGEST_ANSWER) {
                throw new IOException("The acknowledgement is over " + LONGEST_ANSWER + " bytes");
            }
            content.write(read);
        }
        if (read() != CARRIAGE_RETURN) {
            throw new IOException("The acknowledgement's frame does not end with CR");
        }
        return content.toByteArray();
    }

    /** Returns true if the other side has closed the connection, or says what nobody asked for: then it is of no use any more. */
    public boolean isStale() {
        try {
            socket.setSoTimeout(1);
            in.read();
            return true;
        } catch (SocketTimeoutException nothingToRead) {
            return !restorePatience();
        } catch (IOException closed) {
            return true;
        }
    }

    private boolean restorePatience() {
        try {
            socket.setSoTimeout(patience);
            return true;
        } catch (IOException closed) {
            return false;
        }
    }

    private int read() throws IOException {
        try {
            int read = in.read();
            if (read < 0) {
                throw new EOFException("The other side closed the connection without an acknowledgement");
            }
            return read;
        } catch (SocketTimeoutException e) {
            throw (IOException) new SocketTimeoutException("No acknowledgement within " + socket.getSoTimeout() + " ms")
                    .initCause(e);
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
