//! Pages: all the queries, and nothing else.

mod archive;
mod hidden;
mod lists;
mod many;
mod publishing;
mod read;
mod sections;
mod tags;
mod working;
mod write;

pub use archive::{archive, archived, archived_since, take_from_archive};
pub use hidden::{Hidden, hidden_in, show_until, shown_text, words_until};
pub use lists::{Line, Listing, first, list, near, published_languages, published_pages, recent};
pub use many::{Fresh, Places, Standing, add_many, led_elsewhere, standings, standings_near};
pub use publishing::{hand_over, publish, publish_revision, set_end, withdraw};
pub use read::{
    Found, Neighbour, edition, editions, editions_of, found, neighbours, old_address, page, page_asked_about,
    public_text, revision, revisions, standing,
};
pub use sections::{
    SectionLine, add_section, change_section, section, section_by_id, section_lines, sections, share, sharing_around,
};
pub use tags::{add_tag, tag, tag_page, tags, tags_among, tags_beside, tags_of, tags_used};
pub use working::{Sought, WorkLine, author_names, worked_on};
pub use write::{
    Findable, NewPage, add_page, add_revision, also_wrote, change_page, confirm, index, keep_old_address, put_first,
    reindex_all, set_tags, use_file,
};
