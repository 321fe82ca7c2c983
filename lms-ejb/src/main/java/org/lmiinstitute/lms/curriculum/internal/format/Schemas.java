package org.lmiinstitute.lms.curriculum.internal.format;

import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.lmiinstitute.lms.curriculum.ContentNode;

/** The JSON Schemas of the content files, and what they say about a file in words, with its lines. */
public final class Schemas implements SchemaCheck {

    private final SchemaFiles files = new SchemaFiles();
    private final Map<String, JsonSchema> schemas = new ConcurrentHashMap<>();
    private final JsonSchemaFactory factory = JsonSchemaFactory.getInstance(
            VersionFlag.V202012, builder -> builder.schemaLoaders(loaders -> loaders.schemas(files::find)));

    @Override
    public boolean check(ContentNode root, String name, Problems problems) {
        Map<String, SchemaProblem> found = new TreeMap<>();
        for (ValidationMessage message : schema(name).validate(root.json())) {
            SchemaProblem problem = new SchemaProblem(root, message, files);
            found.putIfAbsent(problem.sortKey(), problem);
        }
        found.values().forEach(problem -> problems.report(problem.place(), problem.what(), problem.expected()));
        return found.isEmpty();
    }

    private JsonSchema schema(String name) {
        return schemas.computeIfAbsent(
                name,
                wanted -> factory.getSchema(
                        SchemaLocation.of(SchemaFiles.BASE + wanted + ".schema.json"),
                        SchemaValidatorsConfig.builder().build()));
    }
}
