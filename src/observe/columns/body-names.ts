/** Names of bodies: 县财政局 and 城乡规划中心 say whose pages they are, not what is published there. */

/** 服务中心, 下载中心 and 新闻中心 are places of a site. */
const body =
  /(?:局|厅|委|委员会|办事处|管委会|[乡镇]|街道|院|校|学|公司|[大支]队|协会|联合会|(?<!服务|办事|政务|互动|咨询|下载|数据|查询|监督|投诉|举报|新闻|发布|信息|资讯)中心)$/;
/** 县招商服务中心 and 市信息中心 are bodies, 县政务服务中心 is the hall of the region. */
const center = /^[省市县区](?!民).*(?<!(?:政务|行政|便民)服务)中心$/;

export const isBodyName = (name: string): boolean => body.test(name) || center.test(name);
