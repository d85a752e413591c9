//! The house's own pages.

use foundation::i18n::Language;
use foundation::web::shell::Link;
use foundation::web::views::*;

use super::{Look, Wall};

pub(super) fn hang(wall: &mut Wall, look: Look) {
    hang_errors(wall, look);
    hang_doors(wall, look);
    hang_account(wall, look);
    hang_people(wall, look);
}

fn languages() -> Vec<Choice> {
    Language::all().map(|language| Choice::new(language.tag(), language.name())).collect()
}

fn hang_errors(wall: &mut Wall, look: Look) {
    let kinds = [
        ErrorKind::NotFound,
        ErrorKind::Forbidden,
        ErrorKind::Refused,
        ErrorKind::TooOften,
        ErrorKind::Broken,
        ErrorKind::Resting,
    ];
    for kind in kinds {
        let mut page = ErrorPage::new(look.public(""), kind);
        page.shell.nav.iter_mut().for_each(|link| link.current = false);
        match kind {
            ErrorKind::NotFound => {
                page.tried = "lantern-rota".to_owned();
                page.near = vec![
                    NearName {
                        title: "The first hour after the phone rings".to_owned(),
                        href: "#".to_owned(),
                        language: Language::parse("en").unwrap(),
                    },
                    NearName {
                        title: "電話響起之後的第一個鐘頭".to_owned(),
                        href: "#".to_owned(),
                        language: Language::parse("zh-Hant").unwrap(),
                    },
                ];
            }
            ErrorKind::Forbidden => {
                page.who = vec![look.words.say("role-editor"), look.words.say("role-coalition-director")]
            }
            ErrorKind::Refused => page.detail = look.words.say("refused-form-old"),
            ErrorKind::Broken => page.number = "K7-4410".to_owned(),
            ErrorKind::TooOften | ErrorKind::Resting => {}
        }
        wall.hang(look, &format!("error-{}", kind.status()), &page);
    }
}

fn hang_doors(wall: &mut Wall, look: Look) {
    let sign_in = SignIn { shell: look.door("sign-in-title"), form: FormState::new(), next: String::new() };
    wall.hang(look, "sign-in", &sign_in);
    let refused =
        FormState::new().with("email", "mei@saltmarsh.example").refuse("email", look.words.say("refused-sign-in"));
    wall.hang(look, "sign-in-refused", &SignIn { form: refused, ..sign_in });
    let ask = ResetAsk { shell: look.door("reset-title"), form: FormState::new(), sent: false };
    wall.hang(look, "reset-ask", &ask);
    wall.hang(look, "reset-sent", &ResetAsk { sent: true, ..ask });
    let set = ResetSet {
        shell: look.door("reset-set-title"),
        form: FormState::new(),
        action: "/reset/x".to_owned(),
        expired: false,
    };
    wall.hang(look, "reset-set", &set);
    wall.hang(look, "reset-expired", &ResetSet { expired: true, ..set });
    let form = FormState::new()
        .with("coalition", look.or("Saltmarsh Neighbors", "鹽田街坊聯盟"))
        .with("language", look.tag())
        .refuse("city", look.words.fill("refused-empty", "field", look.words.say("field-city")))
        .refuse("password", look.words.say("refused-password-common"));
    wall.hang(
        look,
        "set-up",
        &SetUp {
            shell: look.door("set-up-title"),
            form,
            action: "/set-up/x".to_owned(),
            languages: languages(),
            zones: vec!["America/Los_Angeles".to_owned()],
        },
    );
    let invitation = InvitationPage {
        shell: look.door("invitation-title"),
        form: FormState::new().with("language", look.tag()),
        action: "/invitation/x".to_owned(),
        from: look.or("Tam Mei-ling", "譚美玲"),
        circle: look.or("Ferry Road Elders", "渡船路長者會"),
        role: look.words.say("role-program-staff"),
        languages: languages(),
        expired: false,
    };
    wall.hang(look, "invitation", &invitation);
    wall.hang(look, "invitation-expired", &InvitationPage { expired: true, ..invitation });
}

fn hang_account(wall: &mut Wall, look: Look) {
    let session = |n: usize| SessionLine {
        id: n.to_string(),
        device: ["Firefox, Linux", "Safari, iPhone", "Chrome, Android"][n % 3].to_owned(),
        last_used: look.words.date_time(jiff::civil::datetime(2026, 3, 12, 9, 5, 0, 0)),
        began: look.words.date(jiff::civil::date(2026, 3, 1)),
        this_one: n == 0,
    };
    let account = Account {
        shell: look.work("account-title"),
        form: FormState::new()
            .with("name", look.or("Marguerite Okonkwo-Villanueva", "歐陽詠珊"))
            .with("language", look.tag())
            .with("rev", "1"),
        email: "marguerite@saltmarsh.example".to_owned(),
        names: vec![OwnName { name: "歐陽詠珊".to_owned(), tag: "zh-Hant".to_owned() }],
        spoken: vec![Spoken { language: look.or("Cantonese", "廣東話"), level: "native".to_owned() }],
        levels: ["native", "fluent", "conversational", "reading"]
            .map(|level| Choice::new(level, look.words.say(&format!("fluency-{level}"))))
            .into(),
        languages: languages(),
        reach: vec![OwnWay { kind: "phone".to_owned(), value: "555-0100".to_owned() }],
        ways: ["phone", "text", "email", "wechat", "whatsapp"]
            .map(|way| Choice::new(way, look.words.say(&format!("reach-{way}"))))
            .into(),
        sessions: (0..3).map(session).collect(),
    };
    wall.hang(look, "account", &account);
}

fn person(look: Look, n: usize) -> PersonRow {
    let names = [
        ("Marguerite Okonkwo-Villanueva", "歐陽陳詠珊", "MO"),
        ("Tam Mei-ling", "譚美玲", "TM"),
        ("Rosalba Quintero", "羅莎芭", "RQ"),
    ];
    let (latin, han, initials) = names[n % 3];
    PersonRow {
        name: look.or(latin, han),
        other_name: (n % 3 < 2).then(|| {
            if look.han() { (latin.to_owned(), "en".to_owned()) } else { (han.to_owned(), "zh-Hant".to_owned()) }
        }),
        initials: initials.to_owned(),
        href: "#".to_owned(),
        place: format!(
            "{}{}{}",
            look.words.say("role-program-staff"),
            look.words.say("list-comma"),
            look.or("Ferry Road Elders", "渡船路長者會")
        ),
        speaks: look.or("Cantonese, Toisanese, English", "廣東話、台山話、英語"),
    }
}

fn circle(look: Look, n: usize) -> CircleRow {
    CircleRow {
        name: look.or("Ferry Road Elders", "渡船路長者會"),
        href: "#".to_owned(),
        kind: look.words.say(["circle-kind-partner", "circle-kind-team"][n % 2]),
        members: n * 3,
    }
}

fn hang_people(wall: &mut Wall, look: Look) {
    let mut directory = Directory {
        shell: look.work("directory-title"),
        query: "xyz".to_owned(),
        total: 0,
        people: Vec::new(),
        circles: Vec::new(),
        pager: Pager::default(),
        invite: String::new(),
        asked: Vec::new(),
    };
    wall.hang(look, "directory-none", &directory);
    directory.query = String::new();
    directory.total = 50;
    directory.people = (0..50).map(|n| person(look, n)).collect();
    directory.circles = (0..6).map(|n| circle(look, n)).collect();
    directory.invite = "/directory/invitations".to_owned();
    directory.asked = vec![Link::new("#", look.or("Tam Mei-ling", "譚美玲"))];
    wall.hang(look, "directory", &directory);
    let member = |n| Member {
        person: person(look, n),
        role: look.words.say("role-editor"),
        since: look.words.month_year(jiff::civil::date(2024, 5, 1)),
        until: String::new(),
        end: "#".to_owned(),
        last: "2026-03-12".to_owned(),
    };
    let mut page = CirclePage {
        shell: look.work("directory-circles"),
        name: look.or("Ferry Road Elders", "渡船路長者會"),
        other_names: vec![
            ("Ferry Road Elders".to_owned(), "en".to_owned()),
            ("渡船路長者會".to_owned(), "zh-Hant".to_owned()),
        ],
        kind: look.words.say("circle-kind-partner"),
        about: look.or("Three hundred members, two kitchens, one bus.", "三百名會員，兩個廚房，一輛巴士。"),
        within: Some(Link::new("#", look.or("Saltmarsh Neighbors", "鹽田街坊聯盟"))),
        circles: vec![circle(look, 1)],
        members: Vec::new(),
        invite: "#".to_owned(),
        change: "#".to_owned(),
        open: "#".to_owned(),
        seat: "#".to_owned(),
        form: FormState::new(),
    };
    wall.hang(look, "circle-empty", &page);
    page.members = (0..7).map(member).collect();
    wall.hang(look, "circle", &page);
    let person = PersonPage {
        shell: look.work("directory-title"),
        name: look.or("Tam Mei-ling", "譚美玲"),
        other_names: vec![("譚美玲".to_owned(), "zh-Hant".to_owned())],
        initials: "TM".to_owned(),
        places: vec![(
            Link::new("#", look.or("Ferry Road Elders", "渡船路長者會")),
            look.words.say("role-partner-lead"),
        )],
        speaks: vec![look.or("Cantonese: as a first language", "廣東話：母語")],
        reach: vec![
            Link::new("tel:+15550100", "555-0100"),
            Link::new("mailto:mei@saltmarsh.example", "mei@saltmarsh.example"),
        ],
        myself: true,
        hand_link: "#".to_owned(),
        asked: true,
        link: "https://kith.example/reset/9f2c-77aa-01".to_owned(),
    };
    wall.hang(look, "person", &person);
    let roles = ["partner-lead", "program-staff", "editor"]
        .map(|role| Choice::new(role, look.words.say(&format!("role-{role}"))));
    let invite = Invite {
        shell: look.work("invite-title"),
        form: FormState::new().with("role", "program-staff").with("language", look.tag()),
        circles: vec![Choice::new("1", look.or("Ferry Road Elders", "渡船路長者會"))],
        roles: roles.into(),
        languages: languages(),
        link: "https://kith.example/invitation/9f2c-77aa-01".to_owned(),
    };
    wall.hang(look, "invite", &invite);
    hang_people_forms(wall, look);
}

fn hang_people_forms(wall: &mut Wall, look: Look) {
    let kinds = ["committee", "team"].map(|kind| Choice::new(kind, look.words.say(&format!("circle-kind-{kind}"))));
    let opening = CircleForm {
        shell: look.work("circle-open"),
        form: FormState::new().with("kind", "team").refuse("short", look.words.say("refused-name-missing")),
        action: "#".to_owned(),
        within: Some(Link::new("#", look.or("Ferry Road Elders", "渡船路長者會"))),
        kinds: kinds.into(),
        languages: languages(),
        back: "#".to_owned(),
    };
    wall.hang(look, "circle-form", &opening);
    let seat = SeatForm {
        shell: look.work("circle-seat"),
        form: FormState::new().with("role", "editor").with("since", "2026-03-12"),
        action: "#".to_owned(),
        circle: look.or("Ferry Road Elders", "渡船路長者會"),
        people: vec![Choice::new("1", look.or("Tam Mei-ling", "譚美玲"))],
        roles: ["editor", "reader"].map(|role| Choice::new(role, look.words.say(&format!("role-{role}")))).into(),
        back: "#".to_owned(),
    };
    wall.hang(look, "seat-form", &seat);
}
