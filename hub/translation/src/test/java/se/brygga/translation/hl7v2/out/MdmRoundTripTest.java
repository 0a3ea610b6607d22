package se.brygga.translation.hl7v2.out;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.Binary;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.DocumentReference.ReferredDocumentStatus;
import org.hl7.fhir.r4.model.Enumerations.DocumentReferenceStatus;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.translated.Translated;

/** What the law of messages.md 7 lists for MDM survives there and back. */
class MdmRoundTripTest {

    private static final Pattern LAW =
            Pattern.compile("DocumentReference\\.(masterIdentifier|type|docStatus|status|author|date|description).*");

    @Property(tries = 200)
    void documentAndBytesSurvive(
            @ForAll("texts") String id,
            @ForAll("texts") String title,
            @ForAll("statuses") String status,
            @ForAll("contentTypes") String contentType,
            @ForAll @Size(min = 1, max = 60) byte[] bytes,
            @ForAll boolean apart,
            @ForAll("versions") String version) {
        var document = new DocumentReference();
        document.setStatus(DocumentReferenceStatus.CURRENT);
        document.setDocStatus(ReferredDocumentStatus.fromCode(status));
        document.getMasterIdentifier().setSystem("urn:oid:1.2.3.4.8").setValue(id);
        document.getType().addCoding(new Coding("http://loinc.org", "18842-5", "Epikris"));
        document.setDateElement(new InstantType("2026-03-01T12:30:15.000+01:00"));
        document.addAuthor()
                .setDisplay("Dr Lena Påhittad")
                .getIdentifier()
                .setSystem(Canonical.HSA_ID)
                .setValue("SE2329990010-P01");
        document.setDescription(title);
        Attachment attachment = document.addContent().getAttachment().setContentType(contentType);
        var binary = new Binary().setContentType(contentType).setData(bytes);
        binary.setId("b1");
        if (apart) {
            attachment.setUrl("Binary/b1");
        } else {
            attachment.setData(bytes);
        }
        Resource[] resources = apart
                ? new Resource[] {document, AdtWriterTest.patient(), binary}
                : new Resource[] {document, AdtWriterTest.patient()};

        Translated back =
                Outbound.back(Outbound.write(Outbound.message("T02", resources), Outbound.destination(version)));

        assertThat(Meaning.differences(law(List.of(resources)), law(back.resources())))
                .isEmpty();
        assertThat(content(back.resources()))
                .containsExactly(contentType + ' ' + Base64.getEncoder().encodeToString(bytes));
    }

    @Provide
    Arbitrary<String> texts() {
        return AdtArbitraries.text();
    }

    @Provide
    Arbitrary<String> statuses() {
        return Arbitraries.of("preliminary", "final");
    }

    @Provide
    Arbitrary<String> contentTypes() {
        return Arbitraries.of("application/pdf", "text/plain", "image/jpeg", "application/xml");
    }

    @Provide
    Arbitrary<String> versions() {
        return Arbitraries.of("2.4", "2.5.1", "2.6", "2.8");
    }

    private static Map<String, String> law(List<? extends Resource> resources) {
        var documents = resources.stream()
                .filter(one -> one instanceof DocumentReference)
                .toList();
        return new TreeMap<>(Meaning.of(documents, path -> LAW.matcher(path).matches()));
    }

    /** Bytes stand in the attachment or in a Binary that it points to. */
    private static List<String> content(List<? extends Resource> resources) {
        for (Resource resource : resources) {
            if (resource instanceof Binary binary) {
                return List.of(
                        binary.getContentType() + ' ' + Base64.getEncoder().encodeToString(binary.getData()));
            }
        }
        return resources.stream()
                .filter(one -> one instanceof DocumentReference)
                .flatMap(one -> ((DocumentReference) one).getContent().stream())
                .map(one -> one.getAttachment().getContentType()
                        + ' '
                        + Base64.getEncoder().encodeToString(one.getAttachment().getData()))
                .toList();
    }
}
