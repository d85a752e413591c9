## 审阅：文字能否发布，以谁的名义。

review-title = 审阅
review-desk-title = 审阅与发布
review-day-and-clock = { $day }{ $clock }
review-person-of = { $circle }的{ $person }

## 进展

review-where = 目前进展
review-waits-silence = 等待{ $who }答复（{ $since }开始）。如果没有人反对，将在{ $until }发布。
review-waits-partner = 等待{ $who }答复（{ $since }开始）。只要该机构一位没有参与撰写的人同意，就会发布。
review-waits-position = 等待{ $who }答复（{ $since }开始）。各机构都同意后才会发布，时间再长也不会自动发布。
review-stopped = 已暂停。{ $count ->
   *[other] { $who }提出反对，等其说明问题已解决才会发布。
}
review-held = 各方已在{ $when }同意，但发布前检查发现问题。请先改好指出的地方，再请人审阅。
review-cleared = 各方已在{ $when }同意，即将发布。
review-done = 已在{ $when }发布。
review-taken-back = 已在{ $when }收回。
review-overtaken = 已由更新的版本取代。
review-gone = 这个版本已不存在，不会发布。
review-stand-none = 尚未答复
review-stand-yes = { $person }在{ $when }同意
review-stand-link = { $person }在{ $when }通过链接同意
review-stand-carried = { $person }之前已同意，此后只改过措辞
review-stand-no = { $person }在{ $when }反对
review-about-block = 关于“{ $words }”
review-block-gone = 所指的段落已不在文中
review-earlier = 以往的审阅

## 请人审阅

review-asks-partner = { $person }想问：这一篇能否以{ $voice }的名义发布？
review-asks-coalition = { $person }向各伙伴机构询问：这一篇能否以{ $voice }的名义发布？
review-asks-position = { $person }请各伙伴机构对{ $voice }的这项立场表示同意。
review-rule-alone = 在{ $circle }，一个人可以自行发布。
review-rule-partner = { $circle }的页面，要由该机构一位没有参与撰写的人同意才发布。
review-rule-coalition = 联盟的页面先送交各伙伴机构，期限内没有人反对才发布。
review-rule-position = 这是一项立场。每个伙伴机构都同意这一版本，才会发布。
review-ask-title = 请人审阅
review-whose = 以谁的名义发布？
review-as = 以{ $voice }的名义
review-as-position = 作为{ $voice }的立场
review-as-partner-hint = 该机构一位没有参与撰写的人同意即可。
review-as-coalition-hint = 各伙伴机构都可以反对；期限过后，沉默即表示同意。
review-as-position-hint = 各伙伴机构都要同意，沉默不算同意。
review-window = 可以反对的期限
review-window-hint = 各伙伴机构都同意的话会提前结束。立场没有期限。
review-days = { $count } 天
review-message = 给审阅者的话
review-message-hint = 改了什么，请他们留意哪里。可以留空。
review-ask = 请人审阅
review-ask-anew = 改为审阅更新的版本
review-open = 打开这次审阅
review-newer-kept = 之后又保存了更新的版本，这次审阅并不包括它。如果改为审阅新版本，这次审阅就会结束。如果只改了措辞，已有的同意会保留；反对意见则一定保留。
review-mend-it = 请改好反对意见所指的地方并保存新版本，再在这里送审；提出反对的机构会被问到问题是否已解决。
review-nothing-new = 读者看到的已经是最新版本，没有需要审阅的内容。
review-asked-already = 最新版本已经送审。保存另一个版本后，可以再请人审阅。
review-not-yours-to-ask = 请人审阅会让其他机构看到内容，所以要由有权发布的人提出。
review-withdraw-title = 收回
review-withdraw-text = 不再征询任何人，也不会因这次审阅而发布。如果再次送审，之前的反对意见仍然有效。
review-withdraw = 收回这次审阅
position-title = 立场
position-is = 这一页标记为立场：每个版本都要各伙伴机构同意才会发布。
position-is-not = 如果这一页表明联盟的立场，请加上标记。之后每个版本都要各伙伴机构同意才会发布。
position-mark = 标记为立场
position-unmark = 这不是立场

## 答复

review-to-desk = 去修改这一页
review-to-answer = 前往答复
review-since-public = 与读者目前看到的有何不同
review-since-yes = 你在{ $when }同意的版本之后有何改动
review-no-changes = 文字没有改动。
review-change-new = 新增
review-change-changed = 修改
review-change-moved = 移动
review-change-gone = 删去
review-whole = 全文
review-your-answer = 你的答复
review-answer-for = 你代表
review-answer-as = 你代表{ $circle }答复。
review-then-partner = 你一同意，就会立即发布。
review-then-coalition = 如果没有人反对，将在{ $until }发布；各伙伴机构都同意的话会立即发布。
review-then-position = 每个伙伴机构都同意这一版本，才会发布。
review-then-stopped = 目前有反对意见。等提出的机构说明问题已解决，才会发布。
review-yes = 同意发布
review-yes-partner = 同意，立即发布
review-yes-still = 仍然同意
review-yes-stays = 维持同意
review-yes-settled = 问题已解决，同意
review-own-text = 你参与了撰写，所以要由你机构的其他人表示同意。你仍然可以反对。
review-object = 我反对
review-which-block = 哪一部分？
review-block-none = 请选择文中的一部分
review-why = 有什么问题？
review-why-hint = 撰写者和所有受邀审阅的人会看到这段话和你的名字，其他人不会。
review-no = 反对，并暂停发布
review-you-agreed = { $person }已在{ $when }代表你们同意。审阅结束前都可以更改。
review-you-objected = { $person }已在{ $when }代表你们反对。如果问题已解决，请在这里说明。
review-thanks-open = 谢谢，已收到你的答复。审阅结束前，你可以在这里更改。
review-thanks-over = 谢谢，这是最后一个所需的同意，现已发布。
review-held-title = 已同意，尚未发布
review-held-text = 各方都已同意，但到期时发布前检查发现了需要改正的地方。如果现在已经改好，可以发布。
review-publish-now = 发布

## 链接

review-links-title = 用链接请人答复
review-links-text = 对方通过链接，不用登录就能答复。链接只为一个人而设，请直接发给本人，不要发到群里。你可以随时让它失效。
review-links-none = 你在这里不能生成链接：你参与了撰写，或没有其他人可以答复。可以由没有参与撰写的人生成。
review-links-for = 给谁？
review-links-make = 生成链接
review-link-made = 给{ $person }的消息
review-copy = 复制消息
review-copied = 已复制
review-link-works = { $by }为{ $person }生成的链接，有效期至{ $until }。
review-link-end = 让这个链接失效
review-address = 已登录的人可以在这里找到这次审阅：{ $address }
review-link-for = 这个链接是给{ $person }的。如果不是你，请关闭此页。
review-link-over-title = 链接已失效
review-link-over-text = 这个链接不能再用。请向发给你的人索取新的链接。
review-chat = { $name }，你好。{ $asker }想问《{ $title }》能否以{ $voice }的名义发布。阅读和答复只需一分钟：{ $link } 这个链接只给你本人使用，有效期至{ $until }。

## 等待中的审阅

reviews-title = 审阅
reviews-empty-title = 没有等你答复的审阅
reviews-empty-text = 有人请你审阅时，会出现在这里。
reviews-answer = 阅读并答复
reviews-others = 你提出的，或已答复的
reviews-rules = 你们的页面怎样发布
review-choose-alone = 让一个人可以自行发布
review-choose-reviewed = 改为要有第二人同意

## 未能接受

refused-review-over = 这次审阅已经结束，没有记下你的答复。
refused-review-own = 你参与了撰写，请由你机构的其他人表示同意。
refused-review-kind = 请选择以谁的名义发布。
refused-review-held = 仍有问题。请打开发布前检查，改好指出的地方。
refused-objection-block = 请选择你反对的是文中哪一部分。
refused-objection-reason = 请说明有什么问题，好让撰写者改正。
refused-reason-long = 理由最多 { $most } 个字。
refused-answer-none = 请表示同意，或提出反对。
refused-answers-many = 你已多次更改答复，请直接与撰写者商量。
refused-publish-unreviewed = 要由你机构的另一人先同意这个版本。请先保存，再请人审阅。
refused-publish-uncleared = 联盟的页面要先送交各伙伴机构。请先保存，再请人审阅。
refused-publish-position = 每个伙伴机构都同意这一版本，立场才会发布。请先保存，再请人审阅。
refused-position-public = 读者看到的这一页是各伙伴机构的立场。请先撤下，才能改作其他用途。
refused-link-own = 撰写者不能生成用来同意自己文字的链接。请由没有参与撰写的人生成。
refused-link-nobody = 请至少选择一个人。
refused-link-other = 这个链接是给另一个人的。请退出登录，或索取给你的链接。
