# Ports: who may pass, hours, steps, closures.

## Ports

port-khorgos-note = 最繁忙的公路口岸。没有自己的车辆时，要乘车往来于两国大厅之间。货车拥堵时，客车和小汽车也会变慢。
port-rail-note = 铁路口岸在运行，但这里是否有客运列车尚未确认。请先向铁路部门询问。
port-icbc-note = 这是供游客参观购物的合作区，不是过境通道。从哪一侧进入，就从哪一侧离开。过境请走公路口岸。
port-bakhty-note = 这里不能步行过境。至少在联检楼改建完成之前，必须乘坐有国际客运资质的车辆。
port-dostyk-note = 哈方新公路口岸名为阿拉湖，公告中仍称多斯特克。在这里独自过境的人很少。
port-sunday-note = 中方口岸星期日很可能不开放。这只是根据一个星期的情况推断的。出行前请确认。
port-not-working-note = 该口岸未开通运行。请不要前往那里过境。

## Who may pass, and how

mode-khorgos-shuttle = 没有车辆的旅客乘坐两国大厅之间的班车过境。
mode-khorgos-taxi = 出租车只能送到口岸。过境要乘摆渡车，任何人都不能进入口岸区内接人。
mode-khorgos-foot = 不能步行过境。请乘坐两国大厅之间的摆渡车。
mode-bakhty-foot = 不能步行过境。必须乘坐有国际客运资质的车辆。
mode-foot-unknown = 没有资料说明这里能否步行过境。请不要指望步行。
mode-means-unknown = 没有找到这里能否这样过境的消息。出行前请询问。
mode-taxi-unknown = 出租车可以送到口岸，但之后如何过境尚不清楚，可能需要改乘客车。
mode-dostyk-shuttle = 两国大厅之间的摆渡车每天只有几趟，下午等候时间很长。
mode-vehicle-papers = 车辆进入对方国家需要专门的证件；具体有哪些见下文。
mode-lorry-slot = 从哈萨克斯坦驶往中国的货车必须在电子排队系统 CarGoRuqsat 预约时间。
mode-train-unconfirmed = 只能乘火车，而客运列车尚未确认。请先向铁路部门询问。
mode-icbc-no-through = 不能经合作中心前往对方国家。从哪一侧进入，就从哪一侧离开。
mode-not-working = 该口岸未启用，不能从这里过境。

## Hours

hours-default-horgos-cn = 可能如此，尚未确认。客流高峰日大厅可能延长开放时间。出行前请确认。
hours-default-cn = 可能如此，尚未确认。这是2005年的时间；19:00结束与2026年的说法一致。中午是否仍休息尚不清楚。
hours-default-cn-sunday = 可能如此，尚未确认。这是2005年的时间；19:00结束与2026年的说法一致。星期日关闭是根据2025年某一周推断的。
hours-2005 = 2005年11月双方统一的时间。哈方时间按当时哈萨克斯坦的时区计算。
hours-kz-short = 哈方口岸的短工作制，大约实行到2025年。具体更改日期不详。
hours-kz-short-khorgos = 据称2025年以前哈方各口岸均为短工作制。努尔饶尔的实际时间可能更长，因为货车曾昼夜通行。
hours-kz-12h = 哈方工作12小时。中方结束更早：哈萨克斯坦时间16:00，即北京时间19:00。
hours-kz-24-trial = 哈方试行24小时工作。中方在哈萨克斯坦时间16:00，即北京时间19:00结束。
hours-lorries-247 = 双方商定实行到2026年6月30日，主要针对货车。之后是否延长不详。
hours-freight-reports = 这是关于货运的报道，没有说明旅客的情况。
hours-guide-page = 来自没有日期的攻略网页，可信度低，请勿依赖。
hours-rejected-mixed-up = 未采用：该网页把这个口岸与霍尔果斯混淆了。
hours-one-day-2023 = 2023年两次假期闭关之间的一天。
hours-rail = 铁路口岸昼夜工作，节假日也不停。但这不说明客运列车的开行时间。
hours-icbc-kz = 哈方一侧，2023年4月的消息。行李柜台和商场17:30关闭。前往前请确认。

## Steps

step-bus-station-ticket = 在客运站：出示证件和车票，行李过X光机。
step-bus-station-stamp = 在客运站：给车辆单据盖章。
step-ride-to-hall = 乘车前往联检大厅。
step-cn-exit-security = 中方：携带行李通过安检。
step-cn-exit-customs = 中国海关：申报应申报的物品。
step-cn-exit-passport = 中国边检：出境检查。
step-cn-exit-passenger-hall = 乘客携带行李从中方大厅通过。
step-cn-exit-vehicle = 驾驶员驾车通过中方车辆查验通道。
step-shuttle-wait = 等候摆渡车。
step-board-again = 重新上车，可能再次查验护照。
step-ride-between-halls = 乘车从一方大厅前往另一方大厅。
step-drive-between-halls = 驾车从一方大厅前往另一方大厅。
step-kz-gate-check = 哈方大门：士兵查看护照。
step-kz-entry-passport = 哈萨克斯坦边检：入境检查。
step-kz-entry-xray = 哈萨克斯坦海关：行李过X光机。
step-kz-entry-passenger-hall = 乘客携带行李从哈方大厅通过。
step-kz-entry-vehicle = 驾驶员驾车通过哈方通道并申报车辆。
step-onward-bus = 客车等全部乘客通关后继续前行。
step-leave-zone-shuttle = 乘车离开口岸区，再换乘出租车或客车。
step-kz-board-bus = 哈方：乘上前往大厅的车辆。
step-kz-gate-check-out = 哈方大门：出示护照。
step-kz-exit-xray = 哈萨克斯坦海关：行李过X光机，现金按规定申报。
step-kz-exit-passport = 哈萨克斯坦边检：出境检查。
step-kz-exit-passenger-hall = 乘客携带行李从哈方大厅通过。
step-kz-exit-vehicle = 驾驶员驾车通过哈方车辆查验通道。
step-cn-entry-arrival-card = 外国人：出示入境卡，或现场填写。
step-cn-entry-terminal = 在自助终端：放入护照，用自己的语言核对信息。
step-cn-entry-passport = 中国边检：入境检查。
step-cn-entry-customs = 中国海关：携带行李过X光机，申报应申报的物品。
step-cn-entry-passenger-hall = 乘客携带行李从中方大厅通过。
step-cn-entry-vehicle = 驾驶员驾车通过中方车辆查验通道并出示车辆文件。
step-onward-bus-in-china = 客车等全部乘客通关后继续前行。
step-leave-zone-shuttle-in-china = 离开口岸，再换乘出租车或客车。
step-green-channel-exit = 需要帮助的旅客（例如老人、病人、残障人士）：可向工作人员询问绿色通道。
step-green-channel-entry = 需要帮助的旅客（例如老人、病人、残障人士）：可向工作人员询问绿色通道。

## Notes on the steps

stepnote-by-hand = 所有行李都要自己搬运。
stepnote-questions = 工作人员可能询问行程，并查看手机或相机里的照片。
stepnote-stamp = 据2025年9月一位导游所述，必须先在这里盖章。
stepnote-passenger-hall = 只有驾驶员留在车上。这是一般情况，请听从工作人员安排。
stepnote-egate = 2026年3月1日霍尔果斯开通了首条驾驶员自助通道。适用方向不详。
stepnote-between-khorgos = 两个大厅相距约半公里到一公里。
stepnote-no-pickup = 私家车不能进入口岸区内接人。
stepnote-shuttle-rare = 摆渡车每天只有几趟，请上午到达。
stepnote-arrival-card = 入境卡免费，可在出行前网上填写。谨防收费网站。
stepnote-terminal = 登记大约需要10到15秒。
stepnote-green-channel = 据报道，该口岸中方设有此通道。

## Crossings as told

passage-group-2024 = 2024年6月26日，一个旅行团，含双方大厅：北京时间09:00至12:45。
passage-car-2025 = 2025年9月，一辆小汽车，一个多小时：这位导游遇到的最快一次。
passage-minibus-2018 = 2018年8月13日，小巴，从霍尔果斯出发到扎尔肯特约两个半小时。
passage-sleeper-2015 = 2015年，卧铺客车，在海关停留七小时。年代已久。

## Closures

closure-rail-open = 铁路口岸照常工作。
closure-rail-icbc-open = 铁路口岸和合作中心照常开放。
closure-working-posts-2021 = 2021年只有部分公路口岸运行，且仅限货运。公告点名的是这些口岸。
closure-day-after = 闭关后第一天，客流较大。
closure-sunday-2025 = 2025年10月的公告显示，这个星期日该口岸关闭，其他口岸开放。
closure-sunday-open-2025 = 2025年10月的公告显示，这个星期日该口岸正常开放。
closure-december = 公告点名全部五个公路口岸。12月17日在哈萨克斯坦是普通日子，也包括在内。铁路口岸照常工作。
closure-icbc-2026 = 只有合作中心有这段较长的闭园期。
source-otkel-guess = 我们自己的猜测，有实测后替换
source-otkel-inference = 我们根据旁边所列资料作出的推断
source-general-knowledge = 一般常识，未经核实
source-public-coordinates = 公开代码库中的坐标
