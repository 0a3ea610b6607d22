package se.brygga.app.camel;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.component.file.GenericFileMessage;
import se.brygga.app.broker.InboxUnavailable;
import se.brygga.app.intake.Reception;

/** Takes a file from a folder or an SFTP server; only when all its rows are stored may the file move to {@code done/}. */
final class FileInbox implements Processor {

    private final Reception reception;

    FileInbox(Reception reception) {
        this.reception = reception;
    }

    @Override
    public void process(Exchange exchange) {
        String connector = exchange.getProperty(Doors.CONNECTOR, String.class);
        String name =
                exchange.getMessage(GenericFileMessage.class).getGenericFile().getFileNameOnly();
        byte[] content = exchange.getMessage().getBody(byte[].class);
        if (content == null) {
            throw new InboxUnavailable("A file of " + connector + " cannot be read now");
        }
        reception.accept(connector, content, name);
    }
}
