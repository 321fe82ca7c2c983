package org.lmiinstitute.lms.web.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.lmiinstitute.lms.common.InvalidInputException;

/** Which part of a list a caller asks for; an answer links to the part behind it. */
public class ListPage {

    static final int MOST = 500;

    private static final String BOUNDS = "1 to " + MOST;

    @QueryParam("offset")
    @DefaultValue("0")
    private String offset;

    @QueryParam("limit")
    @DefaultValue("100")
    private String limit;

    /** For JAX-RS, which reads it from the address. */
    public ListPage() {}

    ListPage(String offset, String limit) {
        this.offset = offset;
        this.limit = limit;
    }

    /** The part; empty behind the end. */
    <T> List<T> of(List<T> all) {
        int start = Math.min(start(), all.size());
        return all.subList(start, Math.min(start + size(), all.size()));
    }

    /**
     * Says how many there are and where the next part is, if there is one.
     *
     * @param address of the list, with a query or without
     */
    void tell(ObjectNode answer, int total, String address) {
        answer.put("total", total);
        ObjectNode links = answer.putObject("links").put("self", part(address, start()));
        if (start() + size() < total) {
            links.put("next", part(address, start() + size()));
        }
    }

    private String part(String address, int from) {
        return address + (address.contains("?") ? '&' : '?') + "offset=" + from + "&limit=" + size();
    }

    private int start() {
        return (int) WholeNumber.of("offset", offset, "a number from 0");
    }

    private int size() {
        int size = (int) WholeNumber.of("limit", limit, BOUNDS);
        if (size < 1 || size > MOST) {
            throw new InvalidInputException("limit", "is " + size, BOUNDS);
        }
        return size;
    }
}
