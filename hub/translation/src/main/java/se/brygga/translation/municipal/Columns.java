package se.brygga.translation.municipal;

import java.util.HashMap;
import java.util.Map;

/** What a supplier calls the canonical fields; a field without an entry has its canonical name. */
public final class Columns {

    /** Stands for a slash in a name: paths use the slash themselves. */
    private static final char SLASH = '\u2215';

    private final Map<String, String> supplierByCanonical;
    private final Map<String, String> canonicalBySupplier = new HashMap<>();

    /** What a column means that stands again; the header of measurements has the unit of the value beside that of the author. */
    private final Map<String, String> again;

    /** Takes canonical name to supplier's name, nested ones as {@code activities.text}; fails if two fields share a name. */
    public Columns(Map<String, String> supplierByCanonical) {
        this(supplierByCanonical, Map.of());
    }

    private Columns(Map<String, String> supplierByCanonical, Map<String, String> again) {
        this.again = again;
        this.supplierByCanonical = Map.copyOf(supplierByCanonical);
        this.supplierByCanonical.forEach((canonical, supplier) -> {
            String inside = canonical.substring(0, canonical.lastIndexOf('.') + 1);
            String other = canonicalBySupplier.put(inside + supplier, canonical);
            if (other != null) {
                throw new IllegalArgumentException("Column '" + supplier + "' is given for both '" + other + "' and '"
                        + canonical + "'; a column can be one field only");
            }
        });
    }

    /** Returns the names for one kind of message: those for every kind, and those for it alone, {@code measurement.code}. */
    public static Columns of(Map<String, String> all, String kind) {
        Map<String, String> names = new HashMap<>();
        all.forEach((name, supplier) -> {
            if (!Kinds.isKnown(scope(name))) {
                names.put(name, supplier);
            }
        });
        all.forEach((name, supplier) -> {
            if (scope(name).equals(kind)) {
                names.put(name.substring(name.indexOf('.') + 1), supplier);
            }
        });
        return new Columns(names, "measurement".equals(kind) ? Map.of("unit", "valueUnit") : Map.of());
    }

    private static String scope(String name) {
        int dot = name.indexOf('.');
        return dot < 0 ? "" : name.substring(0, dot);
    }

    /** Returns the supplier's name of the field that a column is if it stands a second time; null if it may not. */
    public String second(String supplier) {
        String field = again.get(canonical(supplier));
        return field == null ? null : supplier(field);
    }

    /** Tells if the connector gives a field this name. */
    boolean isGiven(String supplier) {
        return supplierByCanonical.containsValue(supplier);
    }

    /** Returns the supplier's name of a canonical field. */
    public String supplier(String canonical) {
        return supplierByCanonical.getOrDefault(canonical, canonical);
    }

    /** Returns the canonical name of a supplier's; a name that nobody knows comes back so that no field answers to it. */
    public String canonical(String supplier) {
        return canonical("", supplier);
    }

    /** Returns the canonical name of a property of the objects in a field. */
    public String member(String field, String supplier) {
        return canonical(field + '.', supplier);
    }

    /** Returns the supplier's name of a property of the objects in a field. */
    public String supplierMember(String field, String canonical) {
        return supplierByCanonical.getOrDefault(field + '.' + canonical, canonical);
    }

    private String canonical(String inside, String supplier) {
        String known = canonicalBySupplier.get(inside + supplier);
        if (known != null) {
            return known.substring(inside.length());
        }
        String name = supplier.replace('/', SLASH);
        return supplierByCanonical.containsKey(inside + supplier) ? "?" + name : name;
    }
}
