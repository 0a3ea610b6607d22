package se.brygga.app.security;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;

/** The first message of a client that speaks one version of TLS and no newer, which today's libraries do not send any longer (RFC 5246, 7.4.1.2). */
final class ClientHello {

    private static final int HANDSHAKE = 22;
    private static final int[] SUITES = {0xC02F, 0xC02B, 0xC013, 0xC009, 0x002F};
    private static final int[] GROUPS = {0x0017, 0x0018, 0x001D};
    private static final int[] SIGNATURES = {0x0403, 0x0804, 0x0401, 0x0501};

    private ClientHello() {}

    /** Tells whether a server goes on with a client of this version: 1 for TLS 1.0, 3 for TLS 1.2. */
    static boolean isTaken(int port, int minor) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(record(minor));
            return socket.getInputStream().read() == HANDSHAKE;
        }
    }

    private static byte[] record(int minor) throws IOException {
        byte[] hello = hello(minor);
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.writeByte(HANDSHAKE);
        out.writeShort(0x0301);
        out.writeShort(hello.length + 4);
        out.writeInt(1 << 24 | hello.length);
        out.write(hello);
        return bytes.toByteArray();
    }

    private static byte[] hello(int minor) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.writeShort(0x0300 | minor);
        out.write(new byte[32]);
        out.writeByte(0);
        numbers(out, SUITES);
        out.writeShort(0x0100);
        out.writeShort(4 + 2 + 2 * GROUPS.length + 4 + 2 + 2 * SIGNATURES.length);
        extension(out, 10, GROUPS);
        extension(out, 13, SIGNATURES);
        return bytes.toByteArray();
    }

    private static void extension(DataOutputStream out, int kind, int[] values) throws IOException {
        out.writeShort(kind);
        out.writeShort(2 + 2 * values.length);
        numbers(out, values);
    }

    private static void numbers(DataOutputStream out, int[] values) throws IOException {
        out.writeShort(2 * values.length);
        for (int value : values) {
            out.writeShort(value);
        }
    }
}
