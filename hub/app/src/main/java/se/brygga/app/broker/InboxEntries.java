package se.brygga.app.broker;

import jakarta.jms.BytesMessage;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSException;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.time.Instant;
import se.brygga.core.key.MessageKey;
import se.brygga.core.message.InboxMessage;
import se.brygga.core.message.Refusal;

/**
 * Writes an inbox message into the body of a broker message and reads it back.
 *
 * <p>Everything is in the body, so that no property of a queue entry tells who it is about.
 */
public final class InboxEntries {

    private static final int VERSION = 1;

    private InboxEntries() {}

    /**
     * Sends an entry to the inbox of its connector, in the session's transaction if it has one.
     *
     * <p>The broker drops a message whose key it has seen lately, which makes a repeat harmless; a replay and a message whose
     * repeat is to be answered by a later message always get through.
     */
    public static void send(Inbound inbound, Session session) throws JMSException {
        InboxMessage message = inbound.message();
        BytesMessage entry = session.createBytesMessage();
        entry.writeBytes(write(inbound));
        if (!message.lane().isEmpty()) {
            entry.setStringProperty("JMSXGroupID", message.lane());
        }
        if (!inbound.replay() && message.isDroppedWhenRepeated()) {
            entry.setStringProperty("_AMQ_DUPL_ID", message.key().id());
        }
        MessageProducer producer = session.createProducer(Queues.destination(Queues.inbox(message.connector())));
        producer.setDeliveryMode(DeliveryMode.PERSISTENT);
        producer.send(entry);
        producer.close();
    }

    static byte[] write(Inbound inbound) {
        InboxMessage message = inbound.message();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(message.content().length + 512);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            out.writeBoolean(inbound.replay());
            out.writeUTF(message.key().hex());
            out.writeUTF(message.connector());
            out.writeUTF(message.format());
            out.writeUTF(message.type());
            out.writeUTF(message.controlId());
            out.writeUTF(message.lane());
            out.writeLong(message.receivedAt().toEpochMilli());
            out.writeUTF(message.charset().name());
            writeBytes(out, message.acknowledgement());
            writeRefusal(out, message.refusal());
            writeBytes(out, message.content());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Reads the entry of an inbox queue. */
    public static Inbound read(BytesMessage message) throws JMSException {
        byte[] body = new byte[(int) message.getBodyLength()];
        message.readBytes(body);
        return read(body);
    }

    static Inbound read(byte[] body) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(body))) {
            int version = in.readByte();
            if (version != VERSION) {
                throw new IllegalArgumentException(
                        "Inbox message of version " + version + "; this hub reads " + VERSION);
            }
            boolean replay = in.readBoolean();
            MessageKey key = new MessageKey(in.readUTF());
            String connector = in.readUTF();
            String format = in.readUTF();
            String type = in.readUTF();
            String controlId = in.readUTF();
            String lane = in.readUTF();
            Instant receivedAt = Instant.ofEpochMilli(in.readLong());
            Charset charset = Charset.forName(in.readUTF());
            byte[] acknowledgement = readBytes(in);
            Refusal refusal = readRefusal(in);
            byte[] content = readBytes(in);
            return new Inbound(
                    new InboxMessage(
                            key,
                            connector,
                            format,
                            type,
                            controlId,
                            lane,
                            receivedAt,
                            charset,
                            content,
                            acknowledgement,
                            refusal),
                    replay);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void writeBytes(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes == null ? -1 : bytes.length);
        if (bytes != null) {
            out.write(bytes);
        }
    }

    private static byte[] readBytes(DataInputStream in) throws IOException {
        int length = in.readInt();
        return length < 0 ? null : in.readNBytes(length);
    }

    private static void writeRefusal(DataOutputStream out, Refusal refusal) throws IOException {
        out.writeBoolean(refusal != null);
        if (refusal != null) {
            out.writeUTF(refusal.code());
            out.writeUTF(refusal.place());
            out.writeUTF(refusal.text());
        }
    }

    private static Refusal readRefusal(DataInputStream in) throws IOException {
        return in.readBoolean() ? new Refusal(in.readUTF(), in.readUTF(), in.readUTF()) : null;
    }
}
