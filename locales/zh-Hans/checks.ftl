## 发布前的检查

check-title = 发布之前
check-sum = { $mend ->
    [0] 没有要改的地方
   *[other] 有 { $mend } 处要改
}，{ $think ->
    [0] 也没有要斟酌的地方。
   *[other] 有 { $think } 处可以再想想。
}
check-waits = 要改的地方改好才能发布；保存和请人审阅不受影响。
check-to-mend = 要改
check-to-think = 可以再想想
check-set-aside = 已搁置
check-fine = 看过了，没有问题：{ $matters }。
check-still-reading = 还没有读完其他页面，重复的文字未必找全。请过一分钟再看。
check-back = 返回页面
check-all = 看全部，以及怎么改
check-go = 去修改
check-go-consent = 记下同意书
check-in-block = 在第 { $number } 段
check-mend-block = 修改第 { $number } 段
check-well-so = 这样没有问题
check-why = 为什么？
check-words = 可以用自己的话补充
check-dismiss = 搁置这一项
check-take-up = 重新提出
check-aside-by = { $why }由{ $by }搁置，{ $when }。
check-reason-meant = 本来就是这个意思。
check-reason-later = 以后再改。
check-reason-agreed = 本人已同意出现在这里。
check-reason-public = 公众人物、公开的电话或公共场所。
check-reason-mistaken = 其实不是这么回事。
refused-check-gone = 这一项刚刚已经改过了。请再看一遍清单。
refused-check-reason = 请选择为什么这样没有问题。
refused-check-forbids = 还没有发布。先要改 { $count } 处，第一处是“{ $first }”。请先存为草稿，再打开“发布之前”，里面逐一说明怎么改。
check-matter-words = 待填的字
check-matter-figures = 图片
check-matter-links = 链接
check-matter-headings = 标题
check-matter-people = 隐私
check-matter-consents = 同意书
check-matter-repeats = 重复的文字
check-matter-aloud = 朗读

check-name-placeholder = 只是占位的文字。
check-mend-placeholder = 写上要说的话，或者删掉这些字。
check-name-leftover = 从别的网站带来的零碎。
check-mend-leftover = 把它删掉。标签写在页面自己的栏里；前后页的链接会自动生成。
check-name-unknown-block = 不认识的段落种类。
check-mend-unknown-block = 读者会在这里看到警告。请改用现有的种类：figure、accordion、callout、steps。
check-name-figure-alt = 听不见的图片。
check-mend-figure-alt = 用一句话说明图里有什么，给看不见的人听。如果只是装饰，请注明。
check-name-figure-missing = 图片不在这里。
check-mend-figure-missing = 把图片导入，或者去掉这个图。别的网站上的图片不会显示。
check-name-caption-alone = 只有图注，没有图。
check-mend-caption-alone = 把它说的图片导入，或者删掉图注。
check-name-figure-credit = 图片没有作者。
check-mend-figure-credit = 在“作者”栏写上是谁的作品。照片没有注明就不能发布。
check-name-figure-licence = 图片没有使用条款。
check-mend-figure-licence = 写明可以怎样使用，例如 CC BY 4.0，或者“已获许可”。
check-name-figure-number = 图片没有编号。
check-mend-figure-number = 这一页有好几幅图。请在每段图注开头加上编号，例如“图 2”。
check-name-link-dead = 链接到不了任何地方。
check-mend-link-dead = 选择应该链接到的页面，或者只留文字，不要链接。
check-name-link-closed = 有些读者打不开的链接。
check-mend-link-closed = 那一页还没有发布，或者能看到的人比这一页少。请一起发布，或者不要链接。
check-name-heading-empty = 标题没有字。
check-mend-heading-empty = 写上标题，或者删掉。
check-name-heading-bare = 标题下面没有内容。
check-mend-heading-bare = 写上该有的内容，或者删掉这个标题。
check-name-heading-skipped = 标题跳了一级。
check-mend-heading-skipped = 改成比前一个标题低一级。用耳朵听网页的人靠级别找路。
check-name-person = 看起来是私人的姓名。
check-mend-person = 改写成只有本人认得出自己，例如“住在燕鸥街的一位女士”。如果本人已同意，或者是公开的名字，请搁置并注明。
check-name-phone = 电话号码。
check-mend-phone = 如果是个人电话，请删掉。如果谁都可以打，请搁置并注明。
check-name-address = 看起来是住址。
check-mend-address = 如果有人住在那里，请删掉街名和门牌。如果是办公室或公共场所，请搁置并注明。
check-name-email = 个人的电子邮箱。
check-mend-email = 改写机构的邮箱；如果本人已同意，请搁置并注明。
check-name-consent-ended = 同意已经终止。
check-mend-consent-ended = 读者已经看不到这一段。请把它去掉，或者重新征求同意并记下来。
check-name-consent-narrow = 同意书不包括这种用途。
check-mend-consent-narrow = 本人只同意在别的地方或用别的语言展示。请把它去掉，或者重新征求同意并记下来。
check-name-figure-without-consent = 照片没有同意书。
check-mend-figure-without-consent = 如果认得出照片里的人，请记下谁同意了什么、到什么时候。如果认不出，请搁置。
check-name-quote-without-consent = 引述的话没有同意书。
check-mend-quote-without-consent = 记下是谁同意引述、到什么时候。如果引自已出版的文字，请搁置。
check-name-repeated = 另一页也有同样的文字。
check-mend-repeated = 只留一处，另一处用链接；不然很快就会说成两回事。也出现在：
check-name-sentence = 一句长达 { $count } 个字词。
check-mend-sentence = 大声读一遍。在换气的地方，也许可以分成两句。
check-name-left-out = { $count ->
    [1] 导入时略去的文字。
   *[other] 导入时略去了 { $count } 次。
}
check-mend-left-out = 这些字只是占位。如果那里本来要写点什么，请现在补上；不然请搁置。
