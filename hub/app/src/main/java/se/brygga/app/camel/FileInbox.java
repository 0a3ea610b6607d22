package se.brygga.app.camel;

import java.io.IOException;
import java.io.InputStream;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileMessage;
import se.brygga.app.HubSettings;
import se.brygga.app.broker.InboxUnavailable;
import se.brygga.app.intake.Reception;

/**
 * Takes a file from a folder or an SFTP server; only when all its rows are stored may the file move to {@code done/}.
 *
 * <p>A file over the limit is not read: its refusal is stored and it moves to {@code failed/}.
 */
final class FileInbox implements Processor {

    /** Exchange property that the intake's {@code move} reads. */
    private static final String MOVE_TO = "bryggaMoveTo";

    private static final byte[] NOTHING = {};

    private final Reception reception;
    private final int maxBytes;

    FileInbox(Reception reception, HubSettings.Intake limits) {
        this.reception = reception;
        this.maxBytes = (int) limits.maxMessage().toBytes();
    }

    @Override
    public void process(Exchange exchange) throws IOException {
        String connector = exchange.getProperty(Doors.CONNECTOR, String.class);
        GenericFile<?> file = exchange.getMessage(GenericFileMessage.class).getGenericFile();
        byte[] content = file.getFileLength() > maxBytes ? null : read(exchange, connector);
        if (content == null || content.length > maxBytes) {
            reception.refuseTooLarge(connector, NOTHING, file.getFileNameOnly());
            exchange.setProperty(MOVE_TO, "failed");
        } else {
            reception.accept(connector, content, file.getFileNameOnly());
            exchange.setProperty(MOVE_TO, "done");
        }
    }

    /** Reads no more than one byte over the limit: the file can have grown since it was listed. */
    private byte[] read(Exchange exchange, String connector) throws IOException {
        try (InputStream body = exchange.getMessage().getBody(InputStream.class)) {
            if (body == null) {
                throw new InboxUnavailable("A file of " + connector + " cannot be read now");
            }
            return body.readNBytes(maxBytes + 1);
        }
    }
}
