package se.brygga.profiles;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

/** Cuts HAPI's packaged files of FHIR R4 into single definitions, without reading a whole file into memory. */
final class DefinitionReader {

    private static final String FOLDER = "org/hl7/fhir/r4/model/";
    private static final List<String> FILES = List.of(
            "profile/profiles-types.xml",
            "profile/profiles-resources.xml",
            "extension/extension-definitions.xml",
            "valueset/valuesets.xml",
            "valueset/v2-tables.xml",
            "valueset/v3-codesystems.xml");
    private static final String FHIR = "http://hl7.org/fhir";
    private static final XMLOutputFactory WRITERS = XMLOutputFactory.newFactory();

    /** Prose and history: nothing that decides whether a resource is valid. */
    private static final Set<String> PROSE = Set.of(
            "alias",
            "comment",
            "contact",
            "copyright",
            "definition",
            "differential",
            "example",
            "jurisdiction",
            "mapping",
            "meaningWhenMissing",
            "publisher",
            "purpose",
            "requirements",
            "short",
            "text",
            "useContext");

    private final XMLStreamReader in;
    private final Consumer<PackedDefinition> found;

    private DefinitionReader(XMLStreamReader in, Consumer<PackedDefinition> found) {
        this.in = in;
        this.found = found;
    }

    /** Hands over every definition of the packaged files, one by one. */
    static void readAll(Consumer<PackedDefinition> found) {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        for (String file : FILES) {
            try (InputStream bytes = DefinitionReader.class.getClassLoader().getResourceAsStream(FOLDER + file)) {
                new DefinitionReader(factory.createXMLStreamReader(bytes), found).read();
            } catch (IOException e) {
                throw new UncheckedIOException(file, e);
            } catch (XMLStreamException e) {
                throw new IllegalStateException(file + " of hapi-fhir-validation-resources-r4 cannot be read", e);
            }
        }
    }

    private void read() throws XMLStreamException {
        while (in.hasNext()) {
            if (in.next() == XMLStreamConstants.START_ELEMENT
                    && in.getLocalName().equals("resource")) {
                in.nextTag();
                definition();
            }
        }
    }

    private void definition() throws XMLStreamException {
        String resourceType = in.getLocalName();
        StringWriter text = new StringWriter();
        XMLStreamWriter out = WRITERS.createXMLStreamWriter(text);
        out.writeStartElement(resourceType);
        out.writeDefaultNamespace(FHIR);
        Map<String, String> facts = copyContent(out);
        out.flush();
        if (facts.containsKey("url")) {
            found.accept(new PackedDefinition(
                    resourceType,
                    facts.get("url"),
                    facts.getOrDefault("type", ""),
                    facts.getOrDefault("kind", ""),
                    facts.getOrDefault("derivation", ""),
                    PackedDefinition.pack(text.toString())));
        }
    }

    /** Copies up to the end of the resource; returns the values of its own elements, the first of each name. */
    private Map<String, String> copyContent(XMLStreamWriter out) throws XMLStreamException {
        Map<String, String> facts = new TreeMap<>();
        for (int depth = 1; depth > 0; ) {
            int event = in.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                out.writeEndElement();
                depth--;
            } else if (event == XMLStreamConstants.START_ELEMENT && PROSE.contains(in.getLocalName())) {
                skip();
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                copy(out);
                if (++depth == 2) {
                    facts.putIfAbsent(in.getLocalName(), in.getAttributeValue(null, "value"));
                }
            }
        }
        return facts;
    }

    /** FHIR keeps its values in attributes; what is between the tags is only layout. */
    private void copy(XMLStreamWriter out) throws XMLStreamException {
        out.writeStartElement(in.getLocalName());
        for (int i = 0; i < in.getAttributeCount(); i++) {
            out.writeAttribute(in.getAttributeLocalName(i), in.getAttributeValue(i));
        }
    }

    private void skip() throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int event = in.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }
}
