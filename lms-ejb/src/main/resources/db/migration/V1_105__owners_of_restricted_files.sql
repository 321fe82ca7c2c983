-- At night each restricted file is asked for by its hash: what has no row is removed.
create index external_package_content on external_package (content_hash);
create index made_package_file on made_package (sha256);
create index content_import_content on content_import (content_hash);
