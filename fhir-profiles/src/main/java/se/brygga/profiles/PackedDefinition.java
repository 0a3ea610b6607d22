package se.brygga.profiles;

import ca.uhn.fhir.context.FhirContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.hl7.fhir.instance.model.api.IBaseResource;

/**
 * A conformance resource as compressed XML.
 *
 * @param type what a StructureDefinition describes; empty for other resources
 * @param derivation {@code specialization} for a type of FHIR, {@code constraint} for a profile or extension
 */
record PackedDefinition(String resourceType, String url, String type, String kind, String derivation, byte[] packed) {

    /** Packs the text of a resource. */
    static byte[] pack(String xml) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(xml.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    boolean isType() {
        return resourceType.equals("StructureDefinition") && !derivation.equals("constraint");
    }

    /** Returns a new resource at every call. */
    IBaseResource parse(FhirContext fhir) {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return fhir.newXmlParser().parseResource(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
