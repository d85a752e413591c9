//! Lists of names and of words that are none. Short on purpose: the commonest names of the city's
//! languages; a name that stands in none of them is left to the eye.

use std::collections::HashSet;
use std::sync::LazyLock;

/// Courtesy titles in Latin letters, folded.
pub(super) const TITLES: &[&str] = &[
    "mr",
    "mrs",
    "ms",
    "miss",
    "mx",
    "madam",
    "auntie",
    "aunty",
    "uncle",
    "grandma",
    "grandpa",
    "sr",
    "sra",
    "srta",
    "señor",
    "señora",
    "señorita",
    "don",
    "doña",
];
/// Those that are written small.
pub(super) const SMALL_TITLES: &[&str] = &["señor", "señora", "señorita", "don", "doña"];

/// Given names that are hardly ever another word.
const GIVEN: &str = "
aaron adam adrian alan albert alejandra alejandro alex alexander alexandra alfonso alfredo alice alicia alison amanda amelia
amy ana andrea andres andrés andrew angela anita ann anna anne annie anthony antonio arthur ashley barbara beatriz ben benjamin
betty beverly bob brandon brenda brian bruce camila carl carla carlos carmen carol carolina caroline cathy cecilia cesar
charles cheryl chris christina christine christopher claudia connie cynthia daniel daniela david deborah debra denise dennis
diana diane diego donald donna doris dorothy douglas edith eduardo edward eileen elaine elena elizabeth ellen emilio emily emma
enrique eric erica ernesto esteban esther eva evelyn felipe fernando francisco frank fred gabriel gabriela gary george gerald
gerardo gilbert gloria gonzalo gregory guadalupe guillermo gustavo harold hector héctor helen henry hilda hugo ian ignacio ines
inés irene isabel isabella ivan iván jacqueline jaime james jane janet janice jason javier jean jeff jeffrey jennifer jenny
jeremy jerry jesse jessica jessie jesus jesús jim jimmy joan joanna joe johanna john johnny jonathan jorge jose josé joseph
joshua josie joyce juan juana juanita judith judy julia julian julie julio karen kathleen kathy keith kelly kenneth kevin kim
kimberly kyle larry laura lawrence leo leonard leonardo leslie leticia lillian linda lisa lois lorena lorraine louis louise
lourdes lucas lucia lucía luis luisa luz lydia manuel marcela marco marcos margaret margarita maria maría mariana maribel marie
marilyn mario marisol martha martin martín mary mateo matthew maureen mauricio melissa mercedes michael michelle miguel mike
miriam mónica monica nancy natalia nathan nicholas nicole nora norma olga olivia oscar óscar pablo pamela patricia patrick paul
paula pedro peggy peter philip phillip phyllis rachel rafael ralph ramon ramón raquel raul raúl raymond rebecca ricardo richard
rita robert roberto rodrigo roger roland ronald rosa rosario roxana ruben rubén russell ruth samantha samuel sandra santiago
sara sarah scott sean sebastian sebastián sergio sharon sheila shirley silvia simon sofia sofía sonia sophia sophie stanley
stella stephanie stephen steve steven stuart susan susana suzanne sylvia teresa terry theresa thomas tim timothy todd tom tommy
tony tracy valeria vanessa vera verónica veronica vicente vicky vincent vivian walter wanda wayne wendy william willie xavier
ximena yolanda yvonne zachary
";

/// Given names that are other words too: a name only before a known surname.
const WEAK: &str = "
april art august austin bill carter charity chase chelsea clay crystal dale dawn dean destiny eden faith florence forest
francis georgia glen grace grant hope ivy jack jade jackson jasmine jordan joy june kay lee lily lincoln madison mark may melody
miles morgan noel olive paris pat pearl penny ray reed rich rob robin rose roy ruby sam sandy savannah sky sol summer sydney
terry trinity van victor victoria virginia wade washington will winter ming wei mei ling hua lan yan jun wing siu kam wai ka
man ying hong sun tai nga pui shuk yuk kit
";

/// Surnames that are hardly ever another word.
const SURNAMES_LATIN: &str = "
chan chang chau chen cheng cheung chiang chin chiu choi chong chow choy chu chua chui chun chung dang deng ding dong duong eng
fang feng fok fong fu fung gao gong guan guo han hoang hong hou hsiang hsieh hsu hu huang hui huynh ip jiang jin kong kuang
kuo kwan kwok kwong lai lam lau leong leung li liang liao lien lim lin liu lok louie lu lui luo luong lui ma mah mak mei moy
nguyen ng ngo ngan ngo ong ou pan peng pham phan poon qiu quan quach ren shek shen shi shih shum sieh sin siu situ so song soo
sze szeto tam tan tang tao thai tong tran trinh truong tsai tsang tse tseng tsui tung vang vo vu wan wang wei wen wong woo wu
xie xiong xu xue yan yang yao yee yeh yeung yim yin ying yip yiu yu yuan yue yuen yung zeng zhang zhao zheng zhong zhou zhu
aguilar alvarez álvarez avila ávila castillo castro chavez chávez contreras cortez cruz delgado diaz díaz dominguez domínguez
espinoza estrada fernandez fernández flores fuentes garcia garcía garza gomez gómez gonzales gonzalez gonzález guerrero
gutierrez gutiérrez guzman guzmán hernandez hernández herrera jimenez jiménez lopez lópez maldonado martinez martínez medina
mejia mejía mendez méndez mendoza molina morales moreno muñoz navarro nuñez núñez okonkwo ortega ortiz padilla peña perez pérez
quispe ramirez ramírez ramos reyes rios ríos rivera rodriguez rodríguez rojas romero rosales ruiz salazar salinas sanchez
sánchez sandoval santos serrano silva solis solís soto suarez suárez torres valdez valencia vargas vasquez vásquez vazquez
vázquez vega velasquez velásquez villanueva zamora
aquino bautista dela delacruz delos magsaysay pangilinan reyes santiago tolentino villareal
adams allen anderson bailey baker barnes bell bennett brooks bryant campbell carter clark coleman collins cook cooper davis
edwards evans foster garner gibson gray griffin hamilton harris harrison henderson hughes jackson jenkins johnson jones jordan
kelly kennedy lewis lloyd marshall mason mcdonald miller mitchell morgan morris murphy murray myers nelson parker patterson
perkins perry peterson phillips powell ramsey reynolds richardson roberts robertson robinson rogers ross russell sanders simmons
simpson smith stevens stewart sullivan taylor thomas thompson tucker turner wagner walker wallace watson williams wilson wright
ahmed ali hassan hussain ibrahim khan kim kumar mohamed mohammed nakamura park patel sato singh suzuki tanaka watanabe yamamoto
";

/// Syllables of Chinese names as they are romanised: in pairs with a hyphen they make a given name.
const SYLLABLES: &str = "
ah ai bao bing bo chi chau cheong cheuk chi chiu choi chu chuen chui chun chung fai fan fei fong fu fung guo hang hau hei heng
him hin ho hoi hong hoy hua hui hung jia jian jing jun ka kai kam kei kin kit kiu ko kong kuen kui kwan kwok kwong lai lam lan
leung li lin ling long lun mai man mei miao min ming mo mui nam nga ngai ngan oi on pak ping po pui qing sau sai shan shek shing
shuk shun sing siu sum sun sze tai tak tat tim tin ting to tsz tung wa wah wai wan wei wing wo wong wun xia xiao xin xiu yan yau
ye yee yi yim yin ying yip yiu yu yuen yuet yuk yun yung zhen zhi zi
";

/// What of a city is named after people, folded.
const PLACES: &str = "
street avenue boulevard road lane way drive park square plaza school elementary middle high college university academy
institute center centre house hall hospital clinic library museum theater theatre church temple foundation fund award prize
scholarship act law amendment building tower towers apartments court courts garden gardens bridge island bay valley county
city town village playground station terrace company inc llc bank market restaurant bakery hotel association society
coalition committee project program network alliance union club festival day week month year boulevard mountain hill heights
beach river lake creek memorial services department team group collective press times post news report study initiative
initiatives campaign health housing neighborhood district ordinance code method theory model escuela parque universidad
fundación hospital centro premio ley cup bowl stadium arena river cathedral palace castle catholic airport mall line rail
freeway
";

/// What in Spanish stands before the name of a place, and saints.
const BEFORE_PLACES: &str = "
calle avenida plaza parque escuela colegio universidad hospital fundación centro premio ley san santa santo saint st port
fort mount lake cape new north south east west isla president presidente pope king queen emperor senator mayor governor
";

/// Words that are capitals in titles of things, and no surname.
const COMMON: &str = "
the and or of for in on at to from with by is was has had will can may january february march april june july august
september october november december monday tuesday wednesday thursday friday saturday sunday spanish english chinese
cantonese mandarin american asian black white latino latina native african european francisco york angeles jose steering
director manager coordinator officer advocate staff leader chair board council supervisor attorney counsel police sheriff
judge justice public private community safety care support response restore reform respond rapid victim victims youth elders
elder family families women men children people worker workers tenant tenants neighbor neighbors we our you your they their
he she it this that these those what when where who why how enero febrero marzo abril mayo junio julio agosto septiembre
octubre noviembre diciembre lunes martes miércoles jueves viernes sábado domingo i ii iii iv v vi vii viii x xi xii great
empire dynasty republic kingdom war battle treaty age era century
";

/// Surnames of one character, in Simplified: the hundred that nearly everyone has.
pub(super) const SURNAMES: &str = "陈林黄张李王吴刘蔡杨许郑谢郭洪邱曾廖赖徐周叶苏庄吕江何萧罗潘简朱钟彭詹胡施沈余卢梁赵颜柯翁魏孙戴范宋邓杜傅侯曹薛丁卓马董唐蓝冯姚石纪欧程连古汪汤姜田康邹白涂尤巫韩龚严袁阮童陆夏柳邵温伍容骆邝甄禤岑麦谭关区莫黎钱秦冼霍雷樊殷凌";
/// Surnames of two.
pub(super) const DOUBLE_SURNAMES: &[&str] = &["欧阳", "司徒", "上官", "诸葛", "司马", "皇甫", "端木", "东方", "令狐"];
/// Two characters of which one is a surname elsewhere.
const NO_SURNAMES: &str = "
何时 何处 何以 何况 何必 何等 何种 何人 为何 如何 任何 几何 许多 许可 也许 或许 允许 曾经 不曾 未曾 江湖 林立 森林 树林 叶子 树叶 茶叶 马上 马路 金钱 石油 岩石 周围 周边 周年 周末 周期 每周 一周 上周 下周
黄色 黄金 张贴 张开 紧张 主张 夸张 唐人 夏天 夏季 余下 其余 业余 剩余 白天 白色 明白 空白 黎明 程度 程序 过程 课程 工程 流程 日程 施行 施政 实施 措施 设施 田地 连同 连接 接连 童年 儿童 杜绝 沈重 洪水 温暖
温和 体温 关于 关系 关心 有关 相关 机关 无关 区内 社区 地区 市区 区域 小区 校区 莫名 雷声 严重 严格 连续 古代 古老 简单 简体 钟头 钟点 分钟 健康 康复 安康 罗马 容易 内容 容许 陆续 大陆 凌晨 秦朝 汉朝 宋朝
唐朝 高丽 汤水 姜葱 生姜 冼衣 傅太 师傅 王国 国王 女王 蓝色 纪念 纪录 世纪 年纪 丁点 侯任 诸侯 石头 上马 车马 龙马 吴语 周日 周一 周二 周三 周四 周五 周六 李子 行李 桃李 杨树 柳树 梁柱 桥梁 孙子 孙女 外孙
";
/// Characters that begin no given name after a surname.
pub(super) const NO_GIVEN: &str =
    "面的了着过们个些么吗呢吧啊之所以及其此该各每某这那哪什怎谁您我你他她它们可能要须应很最更再不没无非";

fn set(list: &'static str) -> HashSet<&'static str> {
    list.split_whitespace().collect()
}

static STRONG_NAMES: LazyLock<HashSet<&str>> = LazyLock::new(|| set(GIVEN));
static WEAK_NAMES: LazyLock<HashSet<&str>> = LazyLock::new(|| set(WEAK));
static FAMILY_NAMES: LazyLock<HashSet<&str>> = LazyLock::new(|| set(SURNAMES_LATIN));
static SYLLABLE: LazyLock<HashSet<&str>> = LazyLock::new(|| set(SYLLABLES));
static PLACE_WORDS: LazyLock<HashSet<&str>> = LazyLock::new(|| set(PLACES));
static BEFORE: LazyLock<HashSet<&str>> = LazyLock::new(|| set(BEFORE_PLACES));
static COMMON_WORDS: LazyLock<HashSet<&str>> = LazyLock::new(|| set(COMMON));
static OTHER_WORDS: LazyLock<HashSet<&str>> = LazyLock::new(|| set(NO_SURNAMES));

/// Whether a word is what something of a city is, that may be named after a person.
pub(super) fn is_place(word: &str) -> bool {
    PLACE_WORDS.contains(word)
}

/// Whether the name of a place follows a word.
pub(super) fn is_before_a_place(word: &str) -> bool {
    BEFORE.contains(word)
}

/// Whether a word is a capital in titles of things, and no surname.
pub(super) fn is_common(word: &str) -> bool {
    is_place(word) || COMMON_WORDS.contains(word)
}

/// Whether two Han characters are a word in which no surname begins.
pub(super) fn is_other_word(two: &str) -> bool {
    OTHER_WORDS.contains(two)
}

/// Whether it is a given name; `false` for one that is another word too.
pub(super) fn given(name: &str) -> Option<bool> {
    if STRONG_NAMES.contains(name) {
        return Some(true);
    }
    WEAK_NAMES.contains(name).then_some(false)
}

/// Whether it is a surname.
pub(super) fn surname(name: &str) -> bool {
    FAMILY_NAMES.contains(name)
}

/// Whether it is a syllable of a romanised Chinese given name.
pub(super) fn syllable(part: &str) -> bool {
    SYLLABLE.contains(part)
}
