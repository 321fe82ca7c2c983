package org.lmiinstitute.lms.web.catalogue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.lmiinstitute.lms.common.Settings;
import org.lmiinstitute.lms.curriculum.Offer;
import org.lmiinstitute.lms.web.shell.LinkedData;

/** The catalogue for search engines: a list of courses and dated events. */
@ApplicationScoped
public class CatalogueLinkedData {
    private Settings settings;

    protected CatalogueLinkedData() {}

    @Inject
    public CatalogueLinkedData(Settings settings) {
        this.settings = settings;
    }

    String of(List<Offer> offers, List<OfferRow> rows) {
        ObjectNode list = LinkedData.top("ItemList");
        var items = list.putArray("itemListElement");
        for (int i = 0; i < offers.size(); i++) {
            ObjectNode item = LinkedData.thing("ListItem").put("position", i + 1);
            item.set("item", item(offers.get(i), rows.get(i)));
            items.add(item);
        }
        return LinkedData.write(list);
    }

    private ObjectNode item(Offer offer, OfferRow row) {
        ObjectNode node = LinkedData.thing(row.startsAt() == null ? "Course" : "EducationEvent");
        LinkedData.common(node, settings, offer.title(), offer.summary(), row.address(), offer.language());
        LinkedData.audiences(node, offer.audiences());
        if (row.startsAt() != null) {
            node.put("startDate", row.startsAt().toString()).put("duration", LinkedData.duration(offer.minutes()));
        } else {
            node.put("timeRequired", LinkedData.duration(offer.minutes()));
            node.set("provider", LinkedData.thing("Organization").put("name", "LMI Institute"));
        }
        return node;
    }
}
