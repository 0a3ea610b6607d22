package se.brygga.app.fhir.search;

import java.util.Date;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.Binary;
import org.hl7.fhir.r4.model.DocumentReference;
import se.brygga.app.reading.Access;
import se.brygga.app.reading.Permitted;
import se.brygga.app.reading.ReadRecord;
import se.brygga.app.refusal.Refused;

/**
 * What a document holds, as Binary: for whoever may see the DocumentReference, by the same decision and with its event in the audit
 * log (view.md 3.6). The id is that of the DocumentReference, a dot, and which of its attachments, from 1.
 */
record Attachments(ReadRecord records) implements Source {

    private static final Pattern ID = Pattern.compile("([A-Za-z0-9-]{1,60})\\.([1-9]\\d{0,2})");
    private static final Pattern MEDIA_TYPE = Pattern.compile("[A-Za-z0-9][\\w.+-]{0,60}/[A-Za-z0-9][\\w.+-]{0,100}");
    private static final String UNKNOWN = "application/octet-stream";
    private static final String DOCUMENT = "DocumentReference";

    @Override
    public Found search(Access access, SearchQuery query) {
        throw Refused.notOffered("Binary can be read by its id, and not be searched.");
    }

    /** An id that is none is asked for all the same, so that the log has it and the answer takes its time. */
    @Override
    public Optional<Permitted> read(Access access, String type, String id) {
        Matcher parts = ID.matcher(id);
        boolean whole = parts.matches();
        return records.read(access, DOCUMENT, whole ? parts.group(1) : id)
                .filter(document -> whole)
                .flatMap(document -> held(document, Integer.parseInt(parts.group(2))))
                .filter(one -> Covered.covers(access, one));
    }

    /** From the copy that may be sent: of a protected person it is masked. */
    private static Optional<Permitted> held(Permitted document, int number) {
        return Stream.of(document.copy())
                .filter(DocumentReference.class::isInstance)
                .map(DocumentReference.class::cast)
                .map(DocumentReference::getContent)
                .filter(contents -> contents.size() >= number)
                .map(contents -> contents.get(number - 1).getAttachment())
                .filter(Attachment::hasData)
                .map(attachment -> permitted(document, number, attachment))
                .findFirst();
    }

    private static Permitted permitted(Permitted document, int number, Attachment attachment) {
        String said = attachment.hasContentType() ? attachment.getContentType() : UNKNOWN;
        var binary = new Binary();
        binary.setId(document.shared().getIdElement().getIdPart() + "." + number);
        binary.getMeta().setLastUpdated(Date.from(document.updated()));
        binary.setContentType(MEDIA_TYPE.matcher(said).matches() ? said : UNKNOWN);
        binary.setData(attachment.getData());
        return new Permitted(binary, binary::copy, document.version(), document.updated(), document.origin());
    }
}
