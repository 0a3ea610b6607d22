package se.brygga.translation.municipal;

import java.util.HashMap;
import java.util.Map;

/** What a supplier calls the canonical fields; a field without an entry has its canonical name. */
public final class Columns {

    private final Map<String, String> supplierByCanonical;
    private final Map<String, String> canonicalBySupplier = new HashMap<>();

    /** Takes canonical name to supplier's name; fails if two fields have the same supplier's name. */
    public Columns(Map<String, String> supplierByCanonical) {
        this.supplierByCanonical = Map.copyOf(supplierByCanonical);
        this.supplierByCanonical.forEach((canonical, supplier) -> {
            String other = canonicalBySupplier.put(supplier, canonical);
            if (other != null) {
                throw new IllegalArgumentException("Column '" + supplier + "' is given for both '" + other + "' and '"
                        + canonical + "'; a column can be one field only");
            }
        });
    }

    /** Returns the supplier's name of a canonical field. */
    public String supplier(String canonical) {
        return supplierByCanonical.getOrDefault(canonical, canonical);
    }

    /** Returns the canonical name of a supplier's; a name that nobody knows comes back so that no field answers to it. */
    public String canonical(String supplier) {
        String known = canonicalBySupplier.get(supplier);
        if (known != null) {
            return known;
        }
        return supplierByCanonical.containsKey(supplier) ? "?" + supplier : supplier;
    }
}
