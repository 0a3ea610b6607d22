package se.brygga.profiles;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.ValidationOptions;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.r4.model.ValueSet;

/** A validator that knows a package of somebody else's guide beside FHIR R4 and our profiles; it never asks the network. */
public final class GuidePackage {

    private static final int BLOCK = 512;

    private final FhirContext fhir = FhirContext.forR4Cached();
    private final PrePopulatedValidationSupport definitions = new PrePopulatedValidationSupport(fhir);
    private final FhirValidator validator;

    /** Reads a package as it is published: a compressed tar file. */
    public GuidePackage(Path file) throws IOException {
        try (var in = new DataInputStream(new GZIPInputStream(Files.newInputStream(file)))) {
            readAll(in);
        }
        keepVitalSigns();
        IValidationSupport known = new ValidationSupportChain(new StandardDefinitions(fhir), definitions);
        validator = OfflineValidation.validator(fhir, known);
    }

    /** Returns the errors of a resource held to a profile, in the validator's own words. */
    public List<String> errors(Resource resource, String profile) {
        return validator
                .validateWithResult(resource, new ValidationOptions().addProfile(profile))
                .getMessages()
                .stream()
                .filter(message -> message.getSeverity().ordinal() >= ResultSeverityEnum.ERROR.ordinal())
                .map(message -> message.getLocationString() + ": " + message.getMessage())
                .toList();
    }

    /** The profiles of FHIR R4 itself that guides build on; the hub's own validator has no use for them. */
    private void keepVitalSigns() throws IOException {
        try (InputStream in = FhirValidator.class
                .getClassLoader()
                .getResourceAsStream("org/hl7/fhir/r4/model/profile/profiles-others.xml")) {
            fhir.newXmlParser().parseResource(Bundle.class, in).getEntry().stream()
                    .map(Bundle.BundleEntryComponent::getResource)
                    .filter(one -> one instanceof StructureDefinition definition
                            && definition.getType().equals("Observation"))
                    .forEach(one -> definitions.addStructureDefinition((StructureDefinition) one));
        }
    }

    private void readAll(DataInputStream in) throws IOException {
        byte[] header = new byte[BLOCK];
        while (next(in, header) && header[0] != 0) {
            String name = text(header, 0, 100);
            int size = Integer.parseInt(text(header, 124, 11).strip(), 8);
            byte[] content = in.readNBytes((size + BLOCK - 1) / BLOCK * BLOCK);
            if (name.matches("package/(StructureDefinition|ValueSet|CodeSystem)-[^/]*\\.json")) {
                keep(new ByteArrayInputStream(content, 0, size));
            }
        }
    }

    private static boolean next(DataInputStream in, byte[] header) throws IOException {
        try {
            in.readFully(header);
            return true;
        } catch (EOFException end) {
            return false;
        }
    }

    private static String text(byte[] header, int from, int length) {
        String text = new String(header, from, length, StandardCharsets.US_ASCII);
        int end = text.indexOf(0);
        return end < 0 ? text : text.substring(0, end);
    }

    private void keep(InputStream json) {
        Resource resource = (Resource) fhir.newJsonParser().parseResource(json);
        if (resource instanceof StructureDefinition definition) {
            definitions.addStructureDefinition(definition);
        } else if (resource instanceof ValueSet values) {
            definitions.addValueSet(values);
        } else if (resource instanceof CodeSystem system) {
            definitions.addCodeSystem(system);
        }
    }
}
