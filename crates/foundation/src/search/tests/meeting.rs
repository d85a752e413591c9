//! What a search finds, in which order, on both databases.

use sea_orm::ConnectionTrait;

use super::super::{Entry, Jump, Query, Synonyms, find, jump, offer, put, put_many, remove, remove_language, settle};
use super::{asked, databases, entry, name};

pub(super) async fn titles<C: ConnectionTrait>(conn: &C, query: &Query) -> Vec<String> {
    let found = find(conn, query, &Synonyms::default()).await.unwrap();
    assert!(found.total >= found.hits.len() as u64);
    found.hits.into_iter().map(|hit| hit.title).collect()
}

#[tokio::test]
async fn inflections_and_scripts_meet_and_languages_do_not_mix() {
    for conn in databases("search_meeting").await {
        put_many(
            &conn,
            &[
                entry(1, "en", "Walking home", "We walked with them. It is not far."),
                entry(2, "es", "Nuestra comunidad", "Las organizaciones vecinales. La nota de mesas."),
                entry(3, "zh-Hant", "樓宇安全", "巡查 SRO 樓宇。Notes for residents."),
                entry(4, "zh-Hans", "社区楼宇", "一栋楼"),
                entry(5, "tl", "Ang tahanan", "bahay at walking"),
                entry(6, "fr", "Le café", "Tout près d'ici."),
            ],
        )
        .await
        .unwrap();
        for (words, expected) in [
            ("walks", vec!["Walking home"]),
            ("walking", vec!["Walking home", "Ang tahanan"]),
            ("comunidades", vec!["Nuestra comunidad"]),
            ("organizacion", vec!["Nuestra comunidad"]),
            ("organización", vec!["Nuestra comunidad"]),
            ("ORGANIZACIÓN vecinal", vec!["Nuestra comunidad"]),
            ("\"organizacion vecinal\"", vec!["Nuestra comunidad"]),
            ("\"vecinal organizacion\"", vec![]),
            // Cut the Spanish way "note" is "not", which must not meet the English "not".
            ("note", vec!["樓宇安全", "Nuestra comunidad"]),
            ("楼宇", vec!["樓宇安全", "社区楼宇"]),
            ("樓", vec!["樓宇安全", "社区楼宇"]),
            ("栋", vec!["社区楼宇"]),
            ("sro 安全", vec!["樓宇安全"]),
            ("楼宇安", vec!["樓宇安全"]),
            ("宇楼", vec![]),
            ("cafe", vec!["Le café"]),
            ("home far", vec!["Walking home"]),
            ("\"far home\"", vec![]),
        ] {
            assert_eq!(titles(&conn, &asked(words)).await, expected, "{words} on {}", name(&conn));
        }
    }
}

#[tokio::test]
async fn titles_come_first_then_tags_then_text_and_the_readers_language_among_equals() {
    for conn in databases("search_order").await {
        let tagged = Entry { tags: vec!["Harbor".into()], ..entry(3, "en", "Third", "nothing") };
        let late = Entry { ordinal: 9, ..entry(4, "en", "Fourth", "the harbor") };
        let early = Entry { ordinal: 2, ..entry(5, "en", "Fifth", "the harbor") };
        put_many(
            &conn,
            &[
                entry(1, "es", "Harbor uno", ""),
                entry(2, "en", "Harbor two", ""),
                tagged,
                late,
                early,
                entry(6, "zh-Hant", "第六", "Harbor"),
                entry(7, "es", "Siete", "harbor"),
                Entry { audience: vec!["coalition".into()], ordinal: 5, ..entry(8, "en", "Eighth", "harbor") },
            ],
        )
        .await
        .unwrap();
        let english = asked("harbor");
        let expected = ["Harbor two", "Harbor uno", "Third", "Fifth", "Fourth", "第六", "Siete"];
        assert_eq!(titles(&conn, &english).await, expected, "{}", name(&conn));
        let spanish = Query { prefer: "es".into(), ..english.clone() };
        let expected = ["Harbor uno", "Harbor two", "Third", "Siete", "Fifth", "Fourth", "第六"];
        assert_eq!(titles(&conn, &spanish).await, expected, "{}", name(&conn));
        let inside = Query { sight: vec!["public".into(), "coalition".into()], ..english.clone() };
        let expected = ["Harbor two", "Harbor uno", "Third", "Fifth", "Eighth", "Fourth", "第六", "Siete"];
        assert_eq!(titles(&conn, &inside).await, expected, "{}", name(&conn));
        for offset in 0..9 {
            let stretch = Query { limit: 3, offset, ..inside.clone() };
            let found = find(&conn, &stretch, &Synonyms::default()).await.unwrap();
            assert_eq!(found.total, 8);
            let titles: Vec<_> = found.hits.iter().map(|hit| hit.title.as_str()).collect();
            assert_eq!(titles, expected.iter().skip(offset as usize).take(3).copied().collect::<Vec<_>>());
        }
    }
}

#[tokio::test]
async fn filters_keep_to_language_section_and_tag() {
    for conn in databases("search_filters").await {
        let with = |number, language, section: &str, tag: &str| Entry {
            section: Some(section.into()),
            tags: vec![tag.into()],
            ordinal: number as u32,
            ..entry(number, language, &format!("{number}"), "safe")
        };
        put_many(
            &conn,
            &[
                with(1, "en", "respond", "Harm reduction"),
                with(2, "es", "respond", "Safe & sound"),
                with(3, "en", "安全", "樓宇"),
                with(4, "pt-BR", "Respond", "x"),
                with(5, "vi", "respond", "x"),
            ],
        )
        .await
        .unwrap();
        settle(&conn).await.unwrap();
        let all = asked("safe");
        for (query, expected) in [
            (Query { language: Some("en".into()), ..all.clone() }, vec!["1", "3"]),
            (Query { language: Some("pt-BR".into()), ..all.clone() }, vec!["4"]),
            (Query { language: Some("de".into()), ..all.clone() }, vec![]),
            (Query { section: Some("respond".into()), language: Some("en".into()), ..all.clone() }, vec!["1"]),
            (Query { section: Some("安全".into()), ..all.clone() }, vec!["3"]),
            (Query { tag: Some("harm-reduction".into()), ..all.clone() }, vec!["1"]),
            (Query { tag: Some("楼宇".into()), ..all.clone() }, vec!["3"]),
            (Query { tag: Some("safe sound".into()), language: Some("es".into()), ..all.clone() }, vec!["2"]),
        ] {
            assert_eq!(titles(&conn, &query).await, expected, "{query:?} on {}", name(&conn));
        }
    }
}

#[tokio::test]
async fn a_changed_text_is_found_by_its_new_words_only_and_a_removed_one_not_at_all() {
    for conn in databases("search_changes").await {
        put(&conn, &entry(1, "en", "One", "lantern")).await.unwrap();
        put(&conn, &entry(1, "es", "Uno", "farol lantern")).await.unwrap();
        put(&conn, &Entry { ordinal: 3, ..entry(1, "en", "One", "whistle") }).await.unwrap();
        assert_eq!(titles(&conn, &asked("lantern")).await, ["Uno"], "{}", name(&conn));
        assert_eq!(titles(&conn, &asked("whistle")).await, ["One"]);
        remove_language(&conn, "page", entry(1, "", "", "").subject_id, Some("es")).await.unwrap();
        assert_eq!(titles(&conn, &asked("lantern")).await, [""; 0]);
        remove(&conn, "page", entry(1, "", "", "").subject_id).await.unwrap();
        assert_eq!(titles(&conn, &asked("whistle")).await, [""; 0]);
    }
}

#[tokio::test]
async fn typing_a_title_or_a_tag_jumps_and_never_to_what_is_unseen() {
    for conn in databases("search_jump").await {
        put_many(
            &conn,
            &[
                entry(1, "zh-Hant", "樓宇安全", ""),
                entry(2, "zh-Hans", "楼宇安全", ""),
                Entry { tags: vec!["Harm Reduction".into()], ..entry(3, "en", "Safe Walk", "") },
                Entry { audience: vec!["c1".into()], tags: vec!["Quiet".into()], ..entry(4, "en", "Hidden plan", "") },
            ],
        )
        .await
        .unwrap();
        let public = ["public".to_owned()];
        let jumped = async |words: &str, sight: &[String], language: &str| match jump(&conn, words, sight, language)
            .await
            .unwrap()
        {
            Some(Jump::Title { subject_id, .. }) => subject_id.as_u128().to_string(),
            Some(Jump::Tag(tag)) => tag,
            None => "-".to_owned(),
        };
        assert_eq!(jumped("樓宇安全", &public, "zh-Hans").await, "2");
        assert_eq!(jumped("楼宇安全！", &public, "zh-Hant").await, "1");
        assert_eq!(jumped("safe  WALK", &public, "es").await, "3");
        assert_eq!(jumped("safe", &public, "en").await, "-");
        assert_eq!(jumped("harm-reduction", &public, "en").await, "Harm Reduction");
        assert_eq!(jumped("hidden plan", &public, "en").await, "-");
        assert_eq!(jumped("quiet", &public, "en").await, "-");
        assert_eq!(jumped("quiet", &["c1".to_owned()], "en").await, "Quiet");
        assert_eq!(jumped("hidden plan", &["c1".to_owned()], "en").await, "4");
        assert_eq!(jumped("?", &public, "en").await, "-");

        let offered = async |typed: &str, sight: &[String]| {
            let titles = offer(&conn, typed, sight, "en", 8).await.unwrap();
            let mut ids: Vec<u128> = titles.iter().map(|one| one.subject_id.as_u128()).collect();
            ids.sort_unstable();
            ids
        };
        assert_eq!(offered("Saf", &public).await, [3]);
        assert_eq!(offered("wal", &public).await, [3]);
        assert_eq!(offered("alk", &public).await, Vec::<u128>::new());
        assert_eq!(offered("safe wa", &public).await, [3]);
        assert_eq!(offered("宇安", &public).await, [1, 2]);
        assert_eq!(offered("hid", &public).await, Vec::<u128>::new());
        assert_eq!(offered("hid", &["c1".to_owned()]).await, [4]);
        assert_eq!(offered("%", &public).await, Vec::<u128>::new());
    }
}
