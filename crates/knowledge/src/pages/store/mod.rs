//! Pages: all the queries, and nothing else.

mod lists;
mod many;
mod read;
mod shelves;
mod working;
mod write;

pub use lists::{Line, Listing, list, published_languages, published_pages, recent};
pub use many::{Fresh, Places, Standing, add_many, led_elsewhere, standings, standings_near};
pub use read::{
    Found, Neighbour, edition, editions, editions_of, found, neighbours, old_address, page, public_text, revision,
    revisions, standing,
};
pub use shelves::{add_section, add_tag, section, section_named, sections, tag, tag_page, tags, tags_of, tags_used};
pub use working::{WorkLine, author_names, worked_on};
pub use write::{
    Findable, NewPage, add_page, add_revision, change_page, confirm, index, keep_old_address, publish, put_first,
    reindex_all, set_tags, use_file, withdraw,
};
