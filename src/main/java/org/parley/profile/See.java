package org.parley.profile;

import java.util.LinkedHashMap;
import java.util.Map;
import org.parley.http.Address;
import org.parley.http.Addresses;

/** Where the parts of a profile go on: the same filters at other addresses. */
final class See {
    private final Addresses addresses;
    private final Address filters;
    private final Map<String, String> found = new LinkedHashMap<>();

    See(Addresses addresses) {
        this.addresses = addresses;
        this.filters = addresses.here().without("level").without("limit").without("table");
    }

    /**
     * @param parameters a name and its value, and so on
     */
    See to(String part, String path, String... parameters) {
        Address address = filters.at(addresses.of(path));
        for (int i = 0; i < parameters.length; i += 2) {
            address = address.with(parameters[i], parameters[i + 1]);
        }
        found.put(part, address.toString());
        return this;
    }

    Map<String, String> addresses() {
        return found;
    }
}
