package se.brygga.translation.fhirmessage.reading;

import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads FHIR's XML, without document types and without entities of its own. */
final class XmlNodes {

    private static final String FHIR = "http://hl7.org/fhir";
    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader reader;
    private final Budget budget = new Budget();

    private XmlNodes(XMLStreamReader reader) {
        this.reader = reader;
    }

    static Node read(String text) {
        try {
            XMLStreamReader reader = FACTORY.createXMLStreamReader(new StringReader(text));
            try {
                return new XmlNodes(reader).document();
            } finally {
                reader.close();
            }
        } catch (XMLStreamException e) {
            String where = e.getLocation() == null
                    ? ""
                    : ", line " + e.getLocation().getLineNumber() + " column "
                            + e.getLocation().getColumnNumber();
            throw DetailCode.BAD_SYNTAX.at("Bundle", "This is not XML" + where);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    private Node document() throws XMLStreamException {
        String encoding = reader.getCharacterEncodingScheme();
        if (encoding != null && !encoding.equalsIgnoreCase("UTF-8")) {
            throw DetailCode.BAD_SYNTAX.at("Bundle", "FHIR is sent in UTF-8");
        }
        Node root = null;
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw DetailCode.BAD_SYNTAX.at("Bundle", "FHIR has no document types and no entities of its own");
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                root = new Node("");
                root.type(reader.getLocalName());
                element(root, "Bundle", 1);
            }
        }
        if (root == null) {
            throw DetailCode.BAD_SYNTAX.at("Bundle", "There is no element");
        }
        return root;
    }

    /** Reads attributes and content of the element that has just begun, to its end. */
    private void element(Node node, String place, int depth) throws XMLStreamException {
        budget.take(place, depth);
        if (!FHIR.equals(reader.getNamespaceURI())) {
            throw DetailCode.WRONG_NAMESPACE.at(place, "The namespace is not that of FHIR");
        }
        attributes(node);
        Map<String, Integer> numbers = new HashMap<>();
        for (int event = reader.next(); event != XMLStreamConstants.END_ELEMENT; event = reader.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                child(node, place, depth, numbers);
            } else if (event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw DetailCode.BAD_SYNTAX.at(place, "FHIR has no entities of its own");
            } else if (event == XMLStreamConstants.CHARACTERS && !reader.isWhiteSpace()) {
                throw DetailCode.BAD_SYNTAX.at(place, "There is text between the elements");
            }
        }
    }

    private void child(Node parent, String place, int depth, Map<String, Integer> numbers) throws XMLStreamException {
        String name = reader.getLocalName();
        if (Character.isUpperCase(name.charAt(0))) {
            if (parent.type() != null) {
                throw DetailCode.BAD_SYNTAX.at(place, "There are two resources where one can be");
            }
            parent.type(name);
            element(parent, place, depth);
            return;
        }
        int number = numbers.merge(name, 1, Integer::sum) - 1;
        String where = place + '.' + Node.fit(name, number);
        Budget.entries(where, number);
        Node child = parent.add(name);
        if (name.equals("div") && !FHIR.equals(reader.getNamespaceURI())) {
            narrative(child, where, depth);
        } else {
            element(child, where + (where.equals("Bundle.entry") ? "[" + number + "]" : ""), depth + 1);
        }
    }

    private void attributes(Node node) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String name = reader.getAttributeLocalName(i);
            if (name.equals("value")) {
                node.value(reader.getAttributeValue(i));
            } else if (!"http://www.w3.org/2001/XMLSchema-instance".equals(reader.getAttributeNamespace(i))) {
                node.add(name).value(reader.getAttributeValue(i));
            }
        }
    }

    /** A narrative is one value, whatever it is made of; its markup is for the parser. */
    private void narrative(Node node, String place, int depth) throws XMLStreamException {
        node.value("xhtml");
        int open = 1;
        while (open > 0) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                budget.take(place, depth + open);
                open++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                open--;
            } else if (event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw DetailCode.BAD_SYNTAX.at(place, "FHIR has no entities of its own");
            }
        }
    }
}
