# The planner's form.
form-from = 从哪里
form-to = 到哪里
form-swap = 互换
form-means = 乘什么
form-when = 什么时候
form-leave-at = 出发时间
form-arrive-by = 最晚到达
form-back-at = 返程时间
form-clock-of = { $side }时间
form-month-before = 上个月
form-month-after = 下个月
form-people = 人数
form-people-count = { $people ->
   *[other] { $count }人
}
form-people-more = 增加一人
form-people-fewer = 减少一人
form-passports = 护照
form-passports-add = 添加护照
form-vehicle = 车辆牌照
form-papers = 已有的证件
form-port = 边境口岸
form-clear = 清空
when-now = 现在
when-leave = 出发时间
when-arrive = 最晚到达
form-visa = 签证
section-reasons = 原因
section-legs = 行程
leg-slow = 情况差的日子到 { $at }
leg-pale = 横条的浅色部分表示情况差的日子。
error-unknown-choice = “{ $choice }”不在可选项中。
